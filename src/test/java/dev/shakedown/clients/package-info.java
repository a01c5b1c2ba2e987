/** Two clients that mark the ends of the scale: one that refuses all that a correct client must, one that takes anything. */
@NullMarked
package dev.shakedown.clients;

import org.jspecify.annotations.NullMarked;
