/**
 * Takes the protection off TLS records for somebody who holds the secrets: the proxy, which has both legs' keys, and the
 * reader of a capture with a key log. Pure, and built on the JDK's cryptography alone. What cannot be decrypted is no
 * error; it stays the encrypted record that it is. May use {@code wire}.
 */
@NullMarked
package dev.shakedown.decrypt;

import org.jspecify.annotations.NullMarked;
