package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.proxy.ListenerSpec.Mode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForgedHostTest {

    @Test
    void theServerNameCounts() {
        Arrival arrival = arrival(Mode.PROXY, "127.0.0.1", new Destination("b.test", 443));
        assertThat(ForgedHost.of(arrival.with(ScenarioChoiceTest.hello("A.test"))))
                .isEqualTo("a.test");
    }

    @Test
    void withoutItAClientOfAProxyHasTheDestinationInMind() {
        assertThat(ForgedHost.of(arrival(Mode.PROXY, "127.0.0.1", new Destination("127.0.0.2", 443))))
                .isEqualTo("127.0.0.2");
    }

    @Test
    void withoutItAClientOnTheSameMachineHasTheListenerInMind() {
        for (String host : List.of("127.0.0.1", "localhost", "::1")) {
            assertThat(ForgedHost.of(arrival(Mode.FORWARD, host, new Destination("db.test", 443))))
                    .isEqualTo("localhost");
            assertThat(ForgedHost.of(arrival(Mode.SANDBOX, host, new Destination("127.0.0.1", 8443))))
                    .isEqualTo("localhost");
        }
    }

    @Test
    void withoutItAClientFromElsewhereMeansTheAddressThatItHasReached() {
        assertThat(ForgedHost.of(arrival(Mode.SANDBOX, "0.0.0.0", new Destination("192.0.2.1", 8443))))
                .isEqualTo("192.0.2.1");
        assertThat(ForgedHost.of(arrival(Mode.FORWARD, "0.0.0.0", new Destination("db.test", 443))))
                .isEqualTo("db.test");
    }

    private static Arrival arrival(Mode mode, String host, @Nullable Destination destination) {
        ListenerSpec listener = new ListenerSpec("l", mode, host, 0, null, "baseline", List.of());
        return new Arrival(
                listener, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), 1, null, destination, null);
    }
}
