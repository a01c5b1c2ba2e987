package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.proxy.Destination;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.scenario.ScenarioChoiceException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsProxyTest {

    private static TlsProxy shared;

    @BeforeAll
    static void start() {
        shared = TlsProxy.sandbox().start();
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void servesACorrectSiteByDefault() throws Exception {
        try (TlsProxy proxy = shared.listen("baseline")) {
            assertThat(get(proxy).statusCode()).isEqualTo(200);
            proxy.assertAccepted();
            proxy.assertAsExpected();
        }
    }

    @Test
    void showsThatAClientRefuses() {
        try (TlsProxy proxy = shared.listen("expired")) {
            assertThatThrownBy(() -> get(proxy)).isInstanceOf(SSLHandshakeException.class);
            proxy.assertRejected();
            proxy.assertAsExpected();
            assertThat(proxy.interceptions()).extracting(Interception::scenario).containsOnly("expired");
        }
    }

    @Test
    void failsWithTranscriptAndDiagnosisWhenAClientAcceptsWhatItShouldRefuse() throws Exception {
        try (TlsProxy proxy = shared.listen("sha1-leaf")) {
            get(proxy);
            assertThatThrownBy(proxy::assertRejected)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("the client should have rejected 'sha1-leaf'")
                    .hasMessageContaining("it was accepted")
                    .hasMessageContaining("diagnosis: ")
                    .hasMessageContaining("client hello parsed");
            assertThatThrownBy(proxy::assertAsExpected).hasMessageContaining("a correct client would reject");
        }
    }

    @Test
    void failsWhenNobodyCame() {
        try (TlsProxy proxy = TlsProxy.sandbox().deadline(Duration.ofMillis(50)).start()) {
            assertThatThrownBy(proxy::assertRejected).hasMessageContaining("no connection came");
            assertThatThrownBy(proxy::assertAccepted).isInstanceOf(AssertionError.class);
            assertThatThrownBy(proxy::assertAsExpected).isInstanceOf(AssertionError.class);
            assertThatThrownBy(proxy::awaitInterception).hasMessageContaining("within 50 ms");
        }
    }

    @Test
    void needsTheWordOfTheClientWhereTheFaultComesAfterTheRequest() throws Exception {
        try (TlsProxy proxy = shared.listen("truncated-response")) {
            get(proxy);
            assertThatThrownBy(proxy::assertAsExpected).hasMessageContaining("inconclusive");
            assertThatThrownBy(() -> proxy.assertAsExpected(null)).hasMessageContaining("accepted");
            assertThatCode(() -> proxy.assertAsExpected(new IOException("closed without close_notify")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void handsOutEachInterceptionOnce() throws Exception {
        try (TlsProxy proxy = shared.listen("baseline")) {
            get(proxy);
            Interception first = proxy.awaitInterception();
            get(proxy);
            Interception second = proxy.awaitInterception();
            assertThat(first.id()).isNotEqualTo(second.id());
            assertThat(List.of(first, second))
                    .extracting(one -> one.outcome().kind())
                    .containsOnly(Outcome.Kind.ACCEPTED);
        }
    }

    @Test
    void switchesForNewConnectionsAndAssertsOnThoseAlone() throws Exception {
        try (TlsProxy proxy = shared.listen("baseline")) {
            get(proxy);
            proxy.assertAccepted();
            proxy.scenario("wrong-host");
            assertThat(proxy.scenario().id()).isEqualTo("wrong-host");
            assertThatThrownBy(() -> get(proxy)).isInstanceOf(SSLHandshakeException.class);
            proxy.assertRejected();
        }
    }

    /** As curl refuses a name that does not match: it finishes the handshake, and goes. */
    @Test
    void goingAfterTheHandshakeIsARefusal() throws Exception {
        try (TlsProxy proxy = shared.listen("baseline")) {
            SSLSocket client = (SSLSocket)
                    proxy.sslContext().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), proxy.port());
            client.startHandshake();
            client.close();
            proxy.assertRejected();
            assertThat(proxy.awaitInterception().outcome().how()).isEqualTo(Outcome.How.CLOSED_AFTER_HANDSHAKE);
        }
    }

    @Test
    void judgesByTheScenarioThatTheClientChose() throws Exception {
        try (TlsProxy proxy = shared.listen("baseline");
                SSLSocket client = (SSLSocket) proxy.sslContext()
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), proxy.port())) {
            SSLParameters parameters = client.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName("expired.localhost")));
            client.setSSLParameters(parameters);
            assertThatThrownBy(client::startHandshake).isInstanceOf(SSLHandshakeException.class);
            proxy.assertRejected();
            proxy.assertAsExpected();
            assertThat(proxy.awaitInterception().scenario()).isEqualTo("expired");
        }
    }

    @Test
    void refusesAScenarioThatIsNotThere() {
        assertThatThrownBy(() -> shared.listen("expird"))
                .isInstanceOf(ScenarioChoiceException.class)
                .hasMessageContaining("expired");
        assertThatThrownBy(() -> TlsProxy.sandbox().scenario("expird").start())
                .isInstanceOf(ScenarioChoiceException.class);
    }

    @Test
    void listensInTheServersPlace() throws Exception {
        try (TlsProxy server = TlsProxy.sandbox().start();
                TlsProxy proxy = TlsProxy.forward("localhost", server.port())
                        .insecureUpstream()
                        .start()) {
            assertThat(get(proxy).body()).contains("baseline");
            proxy.assertAccepted();
            server.assertAccepted();
        }
    }

    @Test
    void verifiesTheUpstream() {
        try (TlsProxy server = TlsProxy.sandbox().start();
                TlsProxy proxy = TlsProxy.forward("localhost", server.port()).start()) {
            assertThatThrownBy(() -> get(proxy)).isInstanceOf(IOException.class);
            assertThat(proxy.awaitInterception().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        }
    }

    @Test
    void speaksHttpForAnUpstreamThatFailsIfToldTo() throws Exception {
        try (TlsProxy server = TlsProxy.sandbox().start();
                TlsProxy cutting = TlsProxy.forward("localhost", server.port()).start();
                TlsProxy telling = cutting.listen(new ListenerSpec(
                        "telling",
                        ListenerSpec.Mode.FORWARD,
                        "127.0.0.1",
                        0,
                        new Destination("localhost", server.port()),
                        "baseline",
                        List.of(),
                        ListenerSpec.OnUpstreamFailure.HTTP));
                TlsProxy another = telling.listen("baseline")) {
            for (TlsProxy proxy : List.of(telling, another)) {
                HttpResponse<String> response = get(proxy);
                assertThat(response.statusCode()).isEqualTo(502);
                assertThat(response.body())
                        .startsWith("The connection to the upstream server localhost:" + server.port() + " failed: ")
                        .contains("no trusted root", "fix: give the CA of the upstream with upstream.trust");
                proxy.assertAccepted();
                assertThat(proxy.awaitInterception().diagnosis().text())
                        .endsWith("The client had accepted the interception.");
            }
        }
    }

    @Test
    void tellsTheAddressOfAProxyAsClientsWantIt() {
        try (TlsProxy proxy = TlsProxy.connect().start()) {
            assertThat(proxy.uri()).hasToString("http://127.0.0.1:" + proxy.port());
        }
    }

    @Test
    void writesATrustStoreThatJavaOpens(@TempDir Path directory) throws Exception {
        Path file = shared.trustStore(directory.resolve("trust.p12"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = new FileInputStream(file.toFile())) {
            store.load(in, TlsProxy.TRUST_STORE_PASSWORD.toCharArray());
        }
        assertThat(store.isCertificateEntry(store.aliases().nextElement())).isTrue();
        assertThat(store.getCertificate(store.aliases().nextElement())).isEqualTo(shared.caCertificate());
    }

    @Test
    void tellsTheObserverOfEveryConnection() throws Exception {
        List<Interception> seen = new CopyOnWriteArrayList<>();
        try (TlsProxy proxy = TlsProxy.sandbox().onInterception(seen::add).start()) {
            get(proxy);
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void closingOneOfSeveralLeavesTheOthers() throws Exception {
        TlsProxy other = shared.listen("baseline");
        int port = other.port();
        other.close();
        // The event loop lets go of the port with its next turn.
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThatThrownBy(
                                () -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                        .isInstanceOf(ConnectException.class));
        try (TlsProxy again = shared.listen("baseline")) {
            get(again);
        }
    }

    @Test
    void leavesNoThreadAndNoPort() throws Exception {
        Set<Thread> before = threads();
        int port;
        try (TlsProxy proxy = TlsProxy.sandbox().start()) {
            port = proxy.port();
            get(proxy);
            assertThat(threads()).hasSizeGreaterThan(before.size());
        }
        try (ServerSocket socket = new ServerSocket(port)) {
            assertThat(socket.isBound()).isTrue();
        }
        Set<Thread> left = threads();
        left.removeAll(before);
        for (Thread thread : left) {
            thread.join(5_000);
        }
        assertThat(left).noneMatch(Thread::isAlive);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("shakedown"))
                .collect(Collectors.toSet());
    }

    private static HttpResponse<String> get(TlsProxy proxy) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(proxy.sslContext())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        HttpRequest request = HttpRequest.newBuilder(proxy.uri())
                .timeout(Duration.ofSeconds(5))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
