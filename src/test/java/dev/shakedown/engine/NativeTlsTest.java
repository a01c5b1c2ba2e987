package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.TlsParameters;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BoringSSL against the JDK, and somebody in the middle with the server's secrets. */
class NativeTlsTest {

    private static final Engine ENGINE = new BoringSslEngine();
    private static final Credential ECDSA = TestCredentials.ecdsa();

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tellsTheSecretsOfAConnection(String version) throws Exception {
        try (EngineServer server = new EngineServer(ENGINE, TlsParameters.DEFAULT, ECDSA);
                SSLSocket client = JdkClient.gullible(server.port(), version)) {
            client.getOutputStream().write(1);
            assertThat(client.getInputStream().read()).isEqualTo(1);
            server.await(Event.HandshakeCompleted.class);
            assertThat(Overheard.read(server.overheard(), server.secrets()))
                    .containsSubsequence("client finished", "client application_data", "server application_data")
                    .contains("server finished")
                    .noneMatch(seen -> seen.contains("encrypted_record"));
        }
    }

    @Test
    void keepsConnectionsOfOneContextApart() throws Exception {
        try (EngineServer one = new EngineServer(ENGINE, TlsParameters.DEFAULT, ECDSA);
                EngineServer other = new EngineServer(ENGINE, TlsParameters.DEFAULT, ECDSA)) {
            for (EngineServer server : List.of(one, other, one)) {
                try (SSLSocket client = JdkClient.gullible(server.port(), "TLSv1.3")) {
                    client.startHandshake();
                    server.await(Event.HandshakeCompleted.class);
                }
            }
            assertThat(randoms(one)).isEqualTo(2);
            assertThat(randoms(other)).isEqualTo(1);
        }
    }

    private static long randoms(EngineServer server) {
        return server.secrets().stream()
                .map(Secret::clientRandom)
                .map(Arrays::hashCode)
                .distinct()
                .count();
    }
}
