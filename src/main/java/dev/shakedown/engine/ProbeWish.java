package dev.shakedown.engine;

import dev.shakedown.wire.ProtocolVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a probe's client asks for.
 *
 * @param serverName the name to send in server_name, or null for none
 * @param alpn the application protocols to offer; none for no such extension
 * @param oldest the oldest version to offer, TLS 1.0 at least
 * @param newest the newest version to offer, TLS 1.3 at most
 */
public record ProbeWish(
        @Nullable String serverName, List<String> alpn, ProtocolVersion oldest, ProtocolVersion newest) {

    public ProbeWish {
        alpn = List.copyOf(alpn);
    }

    /** Every version from TLS 1.0 to TLS 1.3. */
    public static ProbeWish of(@Nullable String serverName) {
        return new ProbeWish(serverName, List.of(), ProtocolVersion.TLS_1_0, ProtocolVersion.TLS_1_3);
    }

    /** The same with application protocols. */
    public ProbeWish alpn(List<String> protocols) {
        return new ProbeWish(serverName, protocols, oldest, newest);
    }
}
