/**
 * From an error message to the causes behind it: what a client, a library or a server printed when a handshake failed.
 * Pure, besides its own packaged data. May use {@code config}, and of {@code scenario} the causes.
 *
 * <p>Knowledge is data: {@code meanings.yaml} says what can be meant, once and in whole sentences; a file for each family
 * of programs says by which words it is meant; {@code vocabulary.yaml} holds the words that all of them share, so that
 * a message of a program that nobody recorded is understood too. What decides is how specific the words are, not where
 * they stand, so that no wrapper hides what it wraps.
 */
@NullMarked
package dev.shakedown.explain;

import org.jspecify.annotations.NullMarked;
