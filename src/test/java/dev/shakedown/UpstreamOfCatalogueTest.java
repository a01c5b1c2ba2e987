package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.clients.StrictClient;
import dev.shakedown.observation.Interception;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between a right client and an upstream server that is each scenario of the catalogue, the proxy names the cause. */
class UpstreamOfCatalogueTest {

    /** What the proxy does not see of an upstream, with the reason. */
    private static final Map<String, String> OUT_OF_SIGHT = Map.of(
            "revoked-ocsp", "the proxy asks no responder while a client waits; diagnose does",
            "revoked-crl", "the proxy fetches no list while a client waits; diagnose does",
            "truncated-response", "a relay passes on what comes, and how it ends",
            "dh-2048", "the proxy offers its upstreams no finite-field Diffie-Hellman",
            "static-rsa", "many servers still choose it, so that it is a remark of middle severity",
            "alert-handshake-failure", "a server without a common suite says the same");

    @TempDir
    private static Path directory;

    private static TlsProxy upstream;
    private static Path root;

    @BeforeAll
    static void start() throws Exception {
        upstream = TlsProxy.sandbox().start();
        String body =
                Base64.getMimeEncoder().encodeToString(upstream.caCertificate().getEncoded());
        root = Files.writeString(
                directory.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }

    @AfterAll
    static void stop() {
        upstream.close();
    }

    static Stream<Scenario> catalogue() {
        return Catalogue.packaged().all().stream().filter(scenario -> !OUT_OF_SIGHT.containsKey(scenario.id()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogue")
    void namesTheCause(Scenario scenario) throws IOException {
        try (TlsProxy site = upstream.listen(scenario.id());
                TlsProxy proxy = TlsProxy.forward("127.0.0.1", site.port())
                        .upstreamTrust(root)
                        .start()) {
            new StrictClient(proxy.caCertificate()).get(proxy.address(), site.host());
            List<Interception> seen = proxy.settle(Duration.ofSeconds(12));
            assertThat(seen).isNotEmpty();
            assertThat(causes(seen.get(0)))
                    .as("%s: %s", scenario.id(), seen.get(0).diagnosis().text())
                    .isEqualTo(Stream.ofNullable(scenario.expectation().cause()).collect(Collectors.toSet()));
        }
    }

    /** Of the diagnosis, and of what is to be said of an upstream that works. */
    private static Set<Cause> causes(Interception interception) {
        return Stream.concat(
                        Stream.ofNullable(interception.diagnosis().cause()),
                        interception.remarks().stream()
                                .filter(remark -> remark.id().startsWith("upstream-") && remark.matters())
                                .flatMap(remark -> Stream.ofNullable(remark.cause())))
                .collect(Collectors.toSet());
    }
}
