package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.proxy.ListenerSpec.Mode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class SocksIngressTest {

    private static final byte[] NO_AUTH = {5, 1, 0};
    private static final byte[] NO_AUTH_OR_PASSWORD = {5, 2, 0, 2};

    @Test
    void opensATunnelInWhichTlsIsIntercepted() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            assertThat(answer(socket, NO_AUTH, 2)).containsExactly(5, 0);
            assertThat(answer(socket, connect("example.test", 443), 10)).startsWith(5, 0);
            try (SSLSocket client = TestProxy.tls(socket, "example.test")) {
                client.startHandshake();
            }
            assertThat(proxy.events())
                    .contains(
                            new Event.Destination("example.test", 443, "socks5"),
                            new Event.Planned("baseline", "listener", "boringssl"));
        }
    }

    @Test
    void takesTheScenarioFromTheUserName() throws Exception {
        try (TestProxy proxy = TestProxy.serving(TestScenarios.with("other"));
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            assertThat(answer(socket, NO_AUTH_OR_PASSWORD, 2)).containsExactly(5, 2);
            assertThat(answer(socket, password("other", ""), 2)).containsExactly(1, 0);
            assertThat(answer(socket, connect("example.test", 443), 10)).startsWith(5, 0);
            try (SSLSocket client = TestProxy.tls(socket, "example.test")) {
                client.startHandshake();
            }
            assertThat(proxy.events()).contains(new Event.Planned("other", "proxy user", "boringssl"));
        }
    }

    @Test
    void refusesAUserNameThatIsNoScenario() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            answer(socket, NO_AUTH_OR_PASSWORD, 2);
            assertThat(answer(socket, password("expird", ""), 2)).containsExactly(1, 0xff);
            socket.close();
            assertThat(proxy.events())
                    .contains(new Event.OwnFailure("unknown scenario 'expird'", "see what there is: scenarios list"));
        }
    }

    @Test
    void takesTheJdkWhichGivesTheNameOfItsAccount() throws Exception {
        try (TestProxy proxy = TestProxy.serving()) {
            InetSocketAddress address = proxy.listen(Mode.PROXY, "baseline").address();
            try (Socket socket = new Socket(new Proxy(Proxy.Type.SOCKS, address))) {
                socket.connect(InetSocketAddress.createUnresolved("example.test", 443));
                try (SSLSocket client = TestProxy.tls(socket, "example.test")) {
                    client.startHandshake();
                }
            }
            assertThat(proxy.events()).contains(new Event.Planned("baseline", "listener", "boringssl"));
        }
    }

    @Test
    void takesEverythingAtOnce() throws Exception {
        try (TestProxy proxy = TestProxy.serving(TestScenarios.with("other"));
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ByteBuffer all = ByteBuffer.allocate(300)
                    .put(NO_AUTH_OR_PASSWORD)
                    .put(password("other", "x"))
                    .put(connect("example.test", 443))
                    .put(HelloTest.records(HelloTest.clientHello(100)))
                    .flip();
            byte[] sent = new byte[all.remaining()];
            all.get(sent);
            assertThat(answer(socket, sent, 2 + 2 + 10)).startsWith(5, 2, 1, 0, 5, 0);
            assertThat(socket.getInputStream().read()).isEqualTo(21); // an alert: TLS has answered
        }
    }

    @Test
    void takesSegmentsOfOneByte() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ByteWise relay = new ByteWise(proxy.listen(Mode.PROXY, "baseline"));
                Socket socket = relay.connect()) {
            assertThat(answer(socket, NO_AUTH, 2)).containsExactly(5, 0);
            assertThat(answer(socket, connect("example.test", 443), 10)).startsWith(5, 0);
        }
    }

    @Test
    void refusesToBind() throws Exception {
        byte[] bind = connect("example.test", 443);
        bind[1] = 2;
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            answer(socket, NO_AUTH, 2);
            assertThat(answer(socket, bind, 10)).startsWith(5, 7);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void refusesAClientThatOffersNothingItKnows() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            assertThat(answer(socket, new byte[] {5, 1, 1}, 2)).containsExactly(5, 0xff);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void endsWhateverIsNoProxyProtocol() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            socket.getOutputStream().write(HelloTest.records(HelloTest.clientHello(100)));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            socket.close();
            assertThat(proxy.events())
                    .filteredOn(Event.OwnFailure.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("neither CONNECT nor SOCKS5, but TLS");
        }
    }

    private static byte[] password(String user, String password) {
        return ByteBuffer.allocate(3 + user.length() + password.length())
                .put((byte) 1)
                .put((byte) user.length())
                .put(user.getBytes(StandardCharsets.US_ASCII))
                .put((byte) password.length())
                .put(password.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] connect(String host, int port) {
        return ByteBuffer.allocate(7 + host.length())
                .put(new byte[] {5, 1, 0, 3, (byte) host.length()})
                .put(host.getBytes(StandardCharsets.US_ASCII))
                .putShort((short) port)
                .array();
    }

    private static int[] answer(Socket socket, byte[] question, int length) throws IOException {
        socket.getOutputStream().write(question);
        byte[] answer = socket.getInputStream().readNBytes(length);
        int[] unsigned = new int[answer.length];
        for (int i = 0; i < answer.length; i++) {
            unsigned[i] = answer[i] & 0xff;
        }
        return unsigned;
    }
}
