package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.proxy.ListenerSpec.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class ConnectIngressTest {

    @Test
    void opensATunnelInWhichTlsIsIntercepted() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ask(socket, "CONNECT example.test:443 HTTP/1.1\r\nHost: example.test:443\r\n\r\n");
            assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
            try (SSLSocket client = TestProxy.tls(socket, "example.test")) {
                client.startHandshake();
            }
            assertThat(proxy.events())
                    .contains(
                            new Event.Destination("example.test", 443, "connect"),
                            new Event.Planned("baseline", "listener", "boringssl"));
        }
    }

    @Test
    void takesTheScenarioFromTheUserName() throws Exception {
        try (TestProxy proxy = TestProxy.serving(TestScenarios.with("other"));
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ask(socket, "CONNECT example.test:443 HTTP/1.1\r\n" + authorization("other:whatever") + "\r\n");
            head(socket);
            try (SSLSocket client = TestProxy.tls(socket, "example.test")) {
                client.startHandshake();
            }
            assertThat(proxy.events()).contains(new Event.Planned("other", "proxy user", "boringssl"));
        }
    }

    @Test
    void saysThatThereIsNoSuchScenario() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ask(socket, "CONNECT example.test:443 HTTP/1.1\r\n" + authorization("expird:") + "\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 404 ")
                    .contains("unknown scenario 'expird'", "scenarios list");
            socket.close();
            assertThat(proxy.events())
                    .contains(new Event.OwnFailure("unknown scenario 'expird'", "see what there is: scenarios list"));
        }
    }

    @Test
    void saysThatThisProxyIsForTls() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ask(socket, "GET http://example.test/ HTTP/1.1\r\n\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 405 ")
                    .contains("this proxy is for TLS");
            socket.close();
            assertThat(proxy.events()).anyMatch(Event.OwnFailure.class::isInstance);
        }
    }

    @Test
    void takesWhatFollowsTheRequestAtOnceIntoTheTunnel() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            byte[] hello = HelloTest.records(HelloTest.clientHello(100));
            String both = "CONNECT example.test:443 HTTP/1.1\r\n\r\n" + new String(hello, StandardCharsets.ISO_8859_1);
            ask(socket, both);
            assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
            assertThat(socket.getInputStream().read()).isEqualTo(21); // an alert: TLS has answered
            socket.close();
            assertThat(proxy.events()).contains(new Event.Received(Event.Leg.CLIENT, "client_hello", 100));
        }
    }

    @Test
    void takesARequestInSegmentsOfOneByte() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ByteWise relay = new ByteWise(proxy.listen(Mode.PROXY, "baseline"));
                Socket socket = relay.connect()) {
            ask(socket, "CONNECT example.test:443 HTTP/1.1\r\n\r\n");
            assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void refusesAHeaderWithoutEnd() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ask(socket, "CONNECT example.test:443 HTTP/1.1\r\nX: " + "x".repeat(ConnectIngress.LIMIT));
            assertThat(head(socket)).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void endsATunnelInWhichNoTlsIsSpoken() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ask(socket, "CONNECT example.test:22 HTTP/1.1\r\n\r\nSSH-2.0-test\r\n");
            head(socket);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            socket.close();
            assertThat(proxy.events()).contains(new Event.NotTls(Event.Leg.CLIENT, "SSH"));
        }
    }

    static void ask(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String authorization(String credentials) {
        return "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    /** Reads to the end of the proxy's answer, and not beyond. */
    static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }
}
