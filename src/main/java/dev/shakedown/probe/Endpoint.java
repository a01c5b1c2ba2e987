package dev.shakedown.probe;

import org.jspecify.annotations.Nullable;

/**
 * Which server was asked, and by which name.
 *
 * @param host the name or address that clients use
 * @param port 1 to 65535
 * @param serverName the name that was sent in server_name and that the certificate has to prove: as a rule the host
 * @param starttls the protocol in which TLS was asked for, for instance {@code smtp}; null if the connection begins with TLS
 */
public record Endpoint(
        String host, int port, String serverName, @Nullable String starttls) {

    /** Host and port, an IPv6 address in brackets. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
