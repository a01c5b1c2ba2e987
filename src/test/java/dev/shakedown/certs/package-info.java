/** What is forged is as right, or as wrong, as its recipe says; the JDK's own path validation is the witness. */
@NullMarked
package dev.shakedown.certs;

import org.jspecify.annotations.NullMarked;
