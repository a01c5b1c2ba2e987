/** The facade. */
@NullMarked
package dev.shakedown;

import org.jspecify.annotations.NullMarked;
