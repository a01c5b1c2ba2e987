package dev.shakedown.proxy;

/**
 * Where a client wants to go.
 *
 * @param host a name or an IP address without brackets
 * @param port 1 to 65535
 */
public record Destination(String host, int port) {

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
