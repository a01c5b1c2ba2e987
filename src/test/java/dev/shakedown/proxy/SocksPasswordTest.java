package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.proxy.ListenerSpec.Mode;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class SocksPasswordTest {

    @Test
    void takesTheScenarioFromTheUserName() throws Exception {
        try (TestProxy proxy = TestProxy.serving(TestScenarios.with("other"));
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            assertThat(SocksBytes.answer(socket, SocksBytes.NO_AUTH_OR_PASSWORD, 2))
                    .containsExactly(5, 2);
            assertThat(SocksBytes.answer(socket, SocksBytes.password("other", ""), 2))
                    .containsExactly(1, 0);
            assertThat(SocksBytes.answer(socket, SocksBytes.connect("example.test", 443), 10))
                    .startsWith(5, 0);
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
            SocksBytes.answer(socket, SocksBytes.NO_AUTH_OR_PASSWORD, 2);
            assertThat(SocksBytes.answer(socket, SocksBytes.password("expird", ""), 2))
                    .containsExactly(1, 0xff);
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
}
