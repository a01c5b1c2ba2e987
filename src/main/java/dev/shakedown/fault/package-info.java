/**
 * Deliberate misbehaviour, one file a fault. Pure: a fault turns records and moments into six verbs and does no I/O, so
 * no other code ever asks which fault it has. May use {@code wire} alone.
 */
@NullMarked
package dev.shakedown.fault;

import org.jspecify.annotations.NullMarked;
