package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.scenario.TlsParameters;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CloseNotifyTest {

    static Stream<Engine> engines() {
        return EngineTest.engines();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void endsOneDirectionAndLeavesTheOtherOpen(Engine engine) throws Exception {
        try (EngineServer server = new EngineServer(engine, TlsParameters.DEFAULT, TestCredentials.ecdsa());
                SSLSocket client = JdkClient.gullible(server.port(), "TLSv1.3")) {
            client.getOutputStream().write(1);
            assertThat(client.getInputStream().read()).isEqualTo(1);
            server.each(CloseNotify::send);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.getOutputStream().write(new byte[] {2, 3});
            assertThat(server.awaitBytes(3)).isEqualTo(3);
        }
    }

    @Test
    void needsAnEngine() {
        EmbeddedChannel channel = new EmbeddedChannel();
        assertThatThrownBy(() -> CloseNotify.send(channel.pipeline())).isInstanceOf(IllegalArgumentException.class);
        channel.finishAndReleaseAll();
    }
}
