/** The commands. The only place, besides the JUnit extension, that prints, exits and composes. */
@NullMarked
package dev.shakedown.cli;

import org.jspecify.annotations.NullMarked;
