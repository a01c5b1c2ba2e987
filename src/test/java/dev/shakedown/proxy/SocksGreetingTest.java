package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.proxy.ListenerSpec.Mode;
import java.net.Socket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class SocksGreetingTest {

    @Test
    void takesSegmentsOfOneByte() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                ByteWise relay = new ByteWise(proxy.listen(Mode.PROXY, "baseline"));
                Socket socket = relay.connect()) {
            assertThat(SocksBytes.answer(socket, SocksBytes.NO_AUTH, 2)).containsExactly(5, 0);
            assertThat(SocksBytes.answer(socket, SocksBytes.connect("example.test", 443), 10))
                    .startsWith(5, 0);
        }
    }

    @Test
    void refusesAClientThatOffersNothingItKnows() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.PROXY, "baseline"))) {
            assertThat(SocksBytes.answer(socket, new byte[] {5, 1, 1}, 2)).containsExactly(5, 0xff);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }
}
