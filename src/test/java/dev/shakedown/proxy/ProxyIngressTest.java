package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.proxy.ListenerSpec.Mode;
import java.net.Socket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class ProxyIngressTest {

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
}
