package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.shakedown.config.ProblemsException;
import dev.shakedown.proxy.ListenerSpec.Mode;
import dev.shakedown.proxy.ListenerSpec.OnUpstreamFailure;
import dev.shakedown.scenario.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void readsEveryKey() throws IOException {
        Files.createDirectory(folder.resolve("certs"));
        Path trust = Files.writeString(folder.resolve("certs/internal-ca.pem"), "");
        Configuration read = read("""
                listeners:
                  - name: orders
                    listen: 127.0.0.1:9443
                    mode: forward
                    upstream: 127.0.0.1:8443
                    scenario: expired
                    onUpstreamFailure: http
                    routes:
                      - when: { sni: "*.eu.example.test", destination: "*:443", client: 127.0.*, alpn: [h2] }
                        scenario: baseline
                upstream:
                  verify: false
                  trust: [certs/internal-ca.pem]
                """);
        Route route = new Route(new Condition("*.eu.example.test", "*:443", "127.0.*", List.of("h2")), "baseline");
        assertThat(read)
                .isEqualTo(new Configuration(
                        List.of(new ConfigurationListener(
                                "orders",
                                new ConfigurationAddress("127.0.0.1", 9443),
                                Mode.FORWARD,
                                "127.0.0.1:8443",
                                "expired",
                                List.of(route),
                                OnUpstreamFailure.HTTP)),
                        new ConfigurationUpstream(false, List.of(trust))));
        assertThat(read.specs("other"))
                .containsExactly(new ListenerSpec(
                        "orders",
                        Mode.FORWARD,
                        "127.0.0.1",
                        9443,
                        new Destination("127.0.0.1", 8443),
                        "expired",
                        List.of(route),
                        OnUpstreamFailure.HTTP));
    }

    @Test
    void setsTheDefaults() throws IOException {
        Configuration read = read("""
                listeners:
                  - { listen: 8080, mode: proxy }
                  - { listen: 8443, mode: sandbox }
                  - { listen: 8444, mode: sandbox }
                """);
        assertThat(read.upstream().verify()).isTrue();
        assertThat(read.upstream().trust()).isEmpty();
        assertThat(read.specs("baseline"))
                .extracting(
                        ListenerSpec::name, ListenerSpec::host, ListenerSpec::scenario, ListenerSpec::onUpstreamFailure)
                .containsExactly(
                        tuple("proxy", "127.0.0.1", "baseline", OnUpstreamFailure.RESET),
                        tuple("sandbox", "127.0.0.1", "baseline", OnUpstreamFailure.RESET),
                        tuple("sandbox-2", "127.0.0.1", "baseline", OnUpstreamFailure.RESET));
    }

    @Test
    void doesNotTakeANameThatALaterListenerHas() {
        Configuration two = new Configuration(
                List.of(
                        ConfigurationListener.parse("proxy@1"),
                        new ConfigurationListener(
                                "proxy",
                                ConfigurationAddress.valueOf("2"),
                                Mode.PROXY,
                                null,
                                null,
                                List.of(),
                                OnUpstreamFailure.RESET)),
                ConfigurationUpstream.DEFAULT);
        assertThat(two.specs("s")).extracting(ListenerSpec::name).containsExactly("proxy-2", "proxy");
    }

    @Test
    void comesFromShortForms() {
        assertThat(Configuration.of(List.of("sandbox@8443", "proxy@8080")).specs("s"))
                .extracting(ListenerSpec::name)
                .containsExactly("sandbox", "proxy");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> read("""
                        listeners:
                          - { listen: 1, mode: prox }
                          - { listen: here, mode: proxy }
                          - { mode: proxy }
                          - { listen: 4, mode: forward }
                          - { listen: 5, mode: sni, phase: 2 }
                          - { listen: 6, mode: sni, onUpstreamFailure: htp }
                        control: { listen: 1 }
                        upstream: { verify: no }
                        """))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll(
                        ":2:24: unknown value 'prox' (allowed: forward, proxy, sni, sandbox; did you mean 'proxy'?)",
                        ":3:15: 'here' is not an address (allowed: [HOST:]PORT",
                        ":4:5: missing key 'listen'",
                        ":5:5: mode 'forward' needs to know where to; add 'upstream: HOST:PORT', or 'upstream: origin'",
                        ":6:29: unknown key 'phase' (allowed: name, listen, mode, upstream, scenario, routes, onUpstreamFailure)",
                        ":7:48: unknown value 'htp' (allowed: reset, http; did you mean 'http'?)",
                        ":8:1: unknown key 'control' (allowed: listeners, upstream)",
                        ":9:21: expected true or false, found text 'no'");
    }

    @Test
    void checksWhatItRefersTo() {
        assertThatThrownBy(() -> read("""
                        listeners:
                          - { name: a, listen: 1, mode: proxy, scenario: basline }
                          - name: a
                            listen: 2
                            mode: proxy
                            routes: [{ when: {}, scenario: nothing }]
                        upstream: { trust: [missing.pem] }
                        """))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll(
                        ":2:50: unknown scenario 'basline' (did you mean 'baseline'?",
                        ":3:11: two listeners are called 'a'; rename one",
                        ":6:36: unknown scenario 'nothing'",
                        ":7:21: there is no readable file '" + folder.resolve("missing.pem") + "'");
    }

    @Test
    void needsAListener() {
        assertThatThrownBy(() -> read("listeners: []")).hasMessageContaining(":1:12: there is no listener; add one");
        assertThatThrownBy(() -> read("upstream: {}")).hasMessageContaining(":1:1: missing key 'listeners'");
    }

    private Configuration read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("shakedown.yaml"), yaml);
        return Configuration.read(file, Catalogue.packaged());
    }
}
