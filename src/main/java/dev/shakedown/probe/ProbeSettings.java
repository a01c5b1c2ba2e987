package dev.shakedown.probe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is probed.
 *
 * @param connectTo the name or address to connect to in place of the endpoint's host, or null
 * @param starttls how TLS is asked for, or null if the connection begins with it
 * @param timeout how long to wait for each answer
 * @param tries how many whole handshakes to time, 1 or more
 */
public record ProbeSettings(
        @Nullable String connectTo, @Nullable Starttls starttls, Duration timeout, int tries) {

    /** Five seconds, five tries. */
    public static final ProbeSettings DEFAULT = new ProbeSettings(null, null, Duration.ofSeconds(5), 5);

    public ProbeSettings {
        if (tries < 1) {
            throw new IllegalArgumentException(tries + " tries (allowed: 1 or more)");
        }
    }
}
