package dev.shakedown.proxy;

import dev.shakedown.wire.ClientHello;
import io.netty.util.NetUtil;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the upstream leg aims at for one client connection: where to dial, whom to expect there, and what to offer.
 *
 * @param address where to dial: the listener's upstream if it has one, else the client's destination
 * @param name the name or IP address that the upstream's certificate must be valid for
 * @param sni the server name to send, or null for none
 * @param alpn the application protocols to offer, in the client's own order
 */
public record UpstreamTarget(
        Destination address, String name, @Nullable String sni, List<String> alpn) {

    public UpstreamTarget {
        alpn = List.copyOf(alpn);
    }

    /**
     * The target of an arrival. The server name and the application protocols are the client's own, so that the upstream
     * cannot tell the proxy from the client by them. The one exception is a {@code localhost} name that merely addresses a
     * forwarding listener: the upstream is then asked for by the name that the configuration knows it by.
     *
     * @return the target, or null if neither the listener nor the client says where to go
     */
    static @Nullable UpstreamTarget of(Arrival arrival) {
        Destination configured = arrival.listener().upstream();
        Destination address = configured != null ? configured : arrival.destination();
        if (address == null) {
            return null;
        }
        ClientHello hello = arrival.hello();
        String asked = hello == null ? null : hello.serverName();
        if (configured != null && asked != null && isLoopbackName(asked) && !isAddress(address.host())) {
            asked = address.host();
        }
        return new UpstreamTarget(
                address, asked == null ? address.host() : asked, asked, hello == null ? List.of() : hello.alpn());
    }

    /** True for {@code localhost} and the names below it, which never leave the machine (RFC 6761 section 6.3). */
    static boolean isLoopbackName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("localhost") || lower.endsWith(".localhost");
    }

    /** True for a literal IP address. */
    static boolean isAddress(String host) {
        return NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host);
    }
}
