/**
 * TLS engines behind one seam: BoringSSL and Bouncy Castle. Each says what it cannot do, and translates its own errors
 * into events. May use {@code wire}, {@code certs}, {@code fault}, the events of {@code observation} and the TLS
 * parameters of {@code scenario}.
 */
@NullMarked
package dev.shakedown.engine;

import org.jspecify.annotations.NullMarked;
