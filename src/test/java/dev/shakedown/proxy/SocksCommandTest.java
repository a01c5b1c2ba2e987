package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.proxy.ListenerSpec.Mode;
import java.net.Socket;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class SocksCommandTest {

    @Test
    void opensATunnelInWhichTlsIsIntercepted() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            assertThat(SocksBytes.answer(socket, SocksBytes.NO_AUTH, 2)).containsExactly(5, 0);
            assertThat(SocksBytes.answer(socket, SocksBytes.connect("example.test", 443), 10))
                    .startsWith(5, 0);
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
    void takesEverythingAtOnce() throws Exception {
        try (TestProxy proxy = TestProxy.serving(TestScenarios.with("other"));
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            ByteBuffer all = ByteBuffer.allocate(300)
                    .put(SocksBytes.NO_AUTH_OR_PASSWORD)
                    .put(SocksBytes.password("other", "x"))
                    .put(SocksBytes.connect("example.test", 443))
                    .put(HelloTest.records(HelloTest.clientHello(100)))
                    .flip();
            byte[] sent = new byte[all.remaining()];
            all.get(sent);
            assertThat(SocksBytes.answer(socket, sent, 2 + 2 + 10)).startsWith(5, 2, 1, 0, 5, 0);
            assertThat(socket.getInputStream().read()).isEqualTo(21); // an alert: TLS has answered
        }
    }

    @Test
    void refusesToBind() throws Exception {
        byte[] bind = SocksBytes.connect("example.test", 443);
        bind[1] = 2;
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            SocksBytes.answer(socket, SocksBytes.NO_AUTH, 2);
            assertThat(SocksBytes.answer(socket, bind, 10)).startsWith(5, 7);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
