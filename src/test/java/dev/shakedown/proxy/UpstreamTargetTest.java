package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.ProtocolVersion;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpstreamTargetTest {

    private static final Destination SHOP = new Destination("shop.example.test", 443);
    private static final Destination DATABASE = new Destination("db.internal", 5432);
    private static final Destination LOOPBACK = new Destination("127.0.0.1", 8443);

    @Test
    void isTheDestinationWithTheClientsNameAndProtocols() {
        assertThat(UpstreamTarget.of(arrival(null, SHOP, hello("www.example.test", "h2", "http/1.1"))))
                .isEqualTo(new UpstreamTarget(SHOP, "www.example.test", "www.example.test", List.of("h2", "http/1.1")));
    }

    @Test
    void isTheListenersUpstreamIfThereIsOne() {
        assertThat(UpstreamTarget.of(arrival(DATABASE, SHOP, hello("shop.example.test"))))
                .isEqualTo(new UpstreamTarget(DATABASE, "shop.example.test", "shop.example.test", List.of()));
    }

    @Test
    void takesALocalhostNameForTheListenerAndNotForTheUpstream() {
        assertThat(UpstreamTarget.of(arrival(DATABASE, DATABASE, hello("localhost"))))
                .isEqualTo(new UpstreamTarget(DATABASE, "db.internal", "db.internal", List.of()));
        assertThat(UpstreamTarget.of(arrival(LOOPBACK, LOOPBACK, hello("localhost"))))
                .isEqualTo(new UpstreamTarget(LOOPBACK, "localhost", "localhost", List.of()));
    }

    @Test
    void sendsNoNameIfTheClientDoesNot() {
        assertThat(UpstreamTarget.of(arrival(null, SHOP, hello(null))))
                .isEqualTo(new UpstreamTarget(SHOP, "shop.example.test", null, List.of()));
        assertThat(UpstreamTarget.of(arrival(null, SHOP, null)))
                .isEqualTo(new UpstreamTarget(SHOP, "shop.example.test", null, List.of()));
    }

    @Test
    void isUnknownIfNobodySaysWhereToGo() {
        assertThat(UpstreamTarget.of(arrival(null, null, hello("shop.example.test"))))
                .isNull();
    }

    @Test
    void tellsNamesFromAddresses() {
        assertThat(List.of("127.0.0.1", "::1")).allMatch(UpstreamTarget::isAddress);
        assertThat(List.of("localhost", "1.example.test")).noneMatch(UpstreamTarget::isAddress);
        assertThat(List.of("localhost", "Expired.LOCALHOST")).allMatch(UpstreamTarget::isLoopbackName);
        assertThat(List.of("notlocalhost", "localhost.test")).noneMatch(UpstreamTarget::isLoopbackName);
    }

    static Arrival arrival(
            @Nullable Destination upstream, @Nullable Destination destination, @Nullable ClientHello hello) {
        ListenerSpec listener =
                new ListenerSpec("test", ListenerSpec.Mode.FORWARD, "127.0.0.1", 0, upstream, "baseline", List.of());
        return new Arrival(listener, new InetSocketAddress(0), 1, null, destination, hello);
    }

    static ClientHello hello(@Nullable String serverName, String... alpn) {
        return new ClientHello(
                ProtocolVersion.TLS_1_2,
                List.of(ProtocolVersion.TLS_1_3),
                List.of(),
                List.of(),
                serverName,
                List.of(alpn),
                List.of(),
                List.of(),
                List.of(),
                false);
    }
}
