package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.observation.UpstreamFailure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamResolverTest {

    private final List<Runnable> lookups = new ArrayList<>();
    private final UpstreamResolver resolver = new UpstreamResolver(lookups::add);

    @Test
    void needsNoLookUpForAnAddress() {
        assertThat(resolve("192.0.2.1")).containsExactly("192.0.2.1");
        assertThat(resolve("2001:db8::1")).containsExactly("2001:db8:0:0:0:0:0:1");
        assertThat(lookups).isEmpty();
    }

    @Test
    void needsNoLookUpForALocalhostName() {
        assertThat(resolve("expired.localhost")).containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(lookups).isEmpty();
    }

    @Test
    void looksOtherNamesUpOnItsExecutorOnly() {
        String tooLong = "a".repeat(64) + ".invalid";
        var result = resolver.resolve(new Destination(tooLong, 443)).toCompletableFuture();
        assertThat(result).isNotDone();
        assertThat(lookups).hasSize(1);
        lookups.get(0).run();
        assertThatThrownBy(result::join).cause().isInstanceOfSatisfying(UpstreamException.class, thrown -> {
            assertThat(thrown.failure()).isEqualTo(UpstreamFailure.UNRESOLVED);
            assertThat(thrown.detail()).isEqualTo("the name '" + tooLong + "' does not resolve");
        });
    }

    private List<String> resolve(String host) {
        return resolver.resolve(new Destination(host, 443)).toCompletableFuture().join().stream()
                .peek(address -> assertThat(address.getPort()).isEqualTo(443))
                .map(InetSocketAddress::getAddress)
                .map(InetAddress::getHostAddress)
                .toList();
    }
}
