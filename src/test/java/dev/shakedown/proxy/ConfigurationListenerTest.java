package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.proxy.ListenerSpec.Mode;
import dev.shakedown.proxy.ListenerSpec.OnUpstreamFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationListenerTest {

    @Test
    void readsTheShortForm() {
        assertThat(spec("forward:db.internal:5432@9443"))
                .isEqualTo(new ListenerSpec(
                        "n", Mode.FORWARD, "127.0.0.1", 9443, new Destination("db.internal", 5432), "s", List.of()));
        assertThat(spec("proxy@8080"))
                .isEqualTo(new ListenerSpec("n", Mode.PROXY, "127.0.0.1", 8080, null, "s", List.of()));
        assertThat(spec("sandbox@0.0.0.0:8443"))
                .isEqualTo(new ListenerSpec("n", Mode.SANDBOX, "0.0.0.0", 8443, null, "s", List.of()));
        assertThat(spec("sni:[::1]:443@[::1]:0"))
                .isEqualTo(new ListenerSpec("n", Mode.SNI, "::1", 0, new Destination("::1", 443), "s", List.of()));
    }

    @Test
    void answersAForwardToTheOriginItself() {
        assertThat(spec("forward:origin@1"))
                .isEqualTo(new ListenerSpec("n", Mode.SANDBOX, "127.0.0.1", 1, null, "s", List.of()));
        assertThat(spec("sandbox:origin@1").upstream()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            proxy            | listener 'proxy' does not say where to listen (allowed: MODE[:DESTINATION]@[HOST:]PORT, for instance proxy@8080 or forward:db.internal:5432@9443)
            prox@8080        | listener 'prox@8080': unknown mode 'prox' (allowed: forward, proxy, sni, sandbox)
            forward@9443     | listener 'forward@9443': mode 'forward' needs to know where to; add 'upstream: HOST:PORT', or 'upstream: origin'
            forward:a:0@9443 | listener 'forward:a:0@9443': port 0 in 'a:0' is nowhere to connect to (allowed: 1 to 65535)
            forward:a@9443   | listener 'forward:a@9443': 'a' is not an address (allowed: [HOST:]PORT, for instance 8443, 127.0.0.1:8443 or [::1]:8443)
            proxy:origin@1   | listener 'proxy:origin@1': mode 'proxy' goes where the client asks to, not to the origin (allowed in: forward, sandbox)
            proxy@99999      | listener 'proxy@99999': port 99999 in '99999' is too large (allowed: 0 to 65535)
            proxy@           | listener 'proxy@': '' is not an address (allowed: [HOST:]PORT, for instance 8443, 127.0.0.1:8443 or [::1]:8443)
            """)
    void saysWhatIsWrongWithAShortForm(String spec, String message) {
        assertThatThrownBy(() -> ConfigurationListener.parse(spec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void prefersItsOwnScenario() {
        ConfigurationListener listener = new ConfigurationListener(
                "a", ConfigurationAddress.valueOf("1"), Mode.PROXY, null, "expired", List.of(), OnUpstreamFailure.HTTP);
        assertThat(listener.spec("a", "baseline").scenario()).isEqualTo("expired");
        assertThat(listener.spec("a", "baseline").onUpstreamFailure()).isEqualTo(OnUpstreamFailure.HTTP);
    }

    @Test
    void answersOnlyForAnUpstreamThatThereIs() {
        for (String upstream : new String[] {null, "origin"}) {
            assertThatThrownBy(() -> new ConfigurationListener(
                            "a",
                            ConfigurationAddress.valueOf("1"),
                            upstream == null ? Mode.SANDBOX : Mode.FORWARD,
                            upstream,
                            null,
                            List.of(),
                            OnUpstreamFailure.HTTP))
                    .hasMessageContaining("needs an upstream that can fail");
        }
    }

    private static ListenerSpec spec(String text) {
        return ConfigurationListener.parse(text).spec("n", "s");
    }
}
