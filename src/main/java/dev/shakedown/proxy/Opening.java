package dev.shakedown.proxy;

import dev.shakedown.wire.ClientHello;
import org.jspecify.annotations.Nullable;

/** How a client opens TLS, as {@link Tap} saw it on the wire; a user event for {@link Hello}. */
sealed interface Opening {

    /** The whole ClientHello is there, and its JA3 fingerprint; both null if it does not parse. */
    record Complete(@Nullable ClientHello hello, @Nullable String ja3) implements Opening {}

    /** There will be no ClientHello; the transcript says why. */
    record Hopeless() implements Opening {}
}
