/** The JUnit 5 extension. The only package that may use JUnit. */
@NullMarked
package dev.shakedown.junit;

import org.jspecify.annotations.NullMarked;
