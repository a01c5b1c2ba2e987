/** A reproduction is as good as the reactions of clients to it are the same. */
@NullMarked
package dev.shakedown.reproduce;

import org.jspecify.annotations.NullMarked;
