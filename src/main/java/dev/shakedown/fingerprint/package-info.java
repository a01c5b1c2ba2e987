/**
 * Which TLS stack a ClientHello comes from, by its JA4. May use {@code config}. A fingerprint is evidence, not proof: a
 * program can be built with another library, and every client can imitate another.
 */
@NullMarked
package dev.shakedown.fingerprint;

import org.jspecify.annotations.NullMarked;
