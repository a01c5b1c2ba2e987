package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import java.util.List;
import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bouncy Castle on both sides, and somebody in the middle with the server's secrets. */
class TellingCryptoTest {

    private static final Engine ENGINE = new BouncyCastleEngine();
    private static final Credential RSA = TestCredentials.rsa(2048);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_AES_128_GCM_SHA256",
                "TLS_AES_256_GCM_SHA384",
                "TLS_CHACHA20_POLY1305_SHA256",
                "TLS_AES_128_CCM_SHA256",
                "TLS_AES_128_CCM_8_SHA256"
            })
    void opensTls13(String suite) throws Exception {
        assertThat(overheard(suite, dev.shakedown.wire.ProtocolVersion.TLS_1_3, ProtocolVersion.TLSv13))
                .containsSubsequence(
                        "client client_hello in the clear",
                        "server server_hello in the clear",
                        "server encrypted_extensions",
                        "server certificate",
                        "server certificate_verify",
                        "server finished",
                        "client finished",
                        "client application_data",
                        "server application_data")
                .noneMatch(seen -> seen.contains("encrypted_record"));
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TLSv1.2",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, TLSv1.2",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, TLSv1.2",
        "TLS_RSA_WITH_AES_128_CCM, TLSv1.2",
        "TLS_RSA_WITH_AES_256_CCM_8, TLSv1.2",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, TLSv1.2",
        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384, TLSv1.2",
        "TLS_RSA_WITH_AES_128_CBC_SHA, TLSv1.2",
        "TLS_RSA_WITH_AES_256_CBC_SHA, TLSv1.1",
        "TLS_RSA_WITH_AES_128_CBC_SHA, TLSv1",
        "TLS_RSA_WITH_3DES_EDE_CBC_SHA, TLSv1",
        "TLS_RSA_WITH_3DES_EDE_CBC_SHA, TLSv1.2",
        "TLS_RSA_WITH_NULL_SHA256, TLSv1.2",
        "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, TLSv1.2"
    })
    void opensWhatCameBefore(String suite, String version) throws Exception {
        dev.shakedown.wire.ProtocolVersion wire = dev.shakedown.wire.ProtocolVersion.valueOf(version);
        assertThat(overheard(suite, wire, ProtocolVersion.get(3, wire.code() & 0xff)))
                .containsSubsequence(
                        "server certificate in the clear",
                        "client client_key_exchange in the clear",
                        "client change_cipher_spec in the clear",
                        "client finished",
                        "server change_cipher_spec in the clear",
                        "server finished",
                        "client application_data",
                        "server application_data")
                .noneMatch(seen -> seen.contains("encrypted_record"));
    }

    private static List<String> overheard(
            String name, dev.shakedown.wire.ProtocolVersion version, ProtocolVersion clients) throws Exception {
        CipherSuite suite = CipherSuite.valueOf(name);
        TlsParameters tls =
                new TlsParameters(List.of(version), List.of(suite), List.of(), List.of(), List.of(), 2048, null);
        try (EngineServer server = new EngineServer(ENGINE, tls, RSA);
                LenientClient client = LenientClient.connect(server.port(), clients, suite.code())) {
            assertThat(client.echo("in the open")).isEqualTo("in the open");
            server.await(Event.HandshakeCompleted.class);
            assertThat(server.secrets()).anyMatch(Secret::opensHandshake);
            return Overheard.read(server.overheard(), server.secrets());
        }
    }
}
