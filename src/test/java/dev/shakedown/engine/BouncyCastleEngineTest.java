package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.certs.Credential;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BouncyCastleEngineTest {

    private static final Engine ENGINE = new BouncyCastleEngine();
    private static final Credential RSA = TestCredentials.rsa(2048);

    @ParameterizedTest
    @CsvSource({
        "TLS_RSA_WITH_3DES_EDE_CBC_SHA, 1",
        "TLS_RSA_WITH_NULL_SHA256, 1",
        "TLS_DH_anon_WITH_AES_128_CBC_SHA, 0",
        "TLS_ECDH_anon_WITH_AES_128_CBC_SHA, 0",
        "TLS_RSA_WITH_AES_128_CBC_SHA, 1",
        "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, 1"
    })
    void reallyNegotiatesWeakSuites(String name, int certificates) throws Exception {
        CipherSuite suite = CipherSuite.valueOf(name);
        TlsParameters tls = EngineTest.tls12(suite.code());
        assertThat(ENGINE.refusal(tls, RSA)).isEmpty();
        try (EngineServer server = new EngineServer(ENGINE, tls, RSA);
                LenientClient client = LenientClient.connect(server.port(), ProtocolVersion.TLSv12, suite.code())) {
            assertThat(client.echo("in the open")).isEqualTo("in the open");
            assertThat(client.suite()).isEqualTo(suite.code());
            assertThat(client.chainLength()).isEqualTo(certificates);
            assertThat(server.await(Event.HandshakeCompleted.class).suite()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({"512, dh512, 512", "768, dh768, 768", "1024, dh1024, 1024", "2048, ffdhe2048, 0", "0, ffdhe2048, 0"})
    void usesAGroupOfTheSizeThatIsAsked(int bits, String group, int ownModulus) throws Exception {
        int suite = 0x0033;
        TlsParameters tls = new TlsParameters(
                List.of(dev.shakedown.wire.ProtocolVersion.TLS_1_2),
                List.of(new CipherSuite(suite)),
                List.of(),
                List.of(),
                List.of(),
                bits,
                null);
        try (EngineServer server = new EngineServer(ENGINE, tls, RSA);
                LenientClient client = LenientClient.connect(server.port(), ProtocolVersion.TLSv12, suite)) {
            assertThat(client.echo("weak")).isEqualTo("weak");
            assertThat(client.modulusBits()).isEqualTo(ownModulus);
            assertThat(server.await(Event.HandshakeCompleted.class).group()).isEqualTo(group);
        }
    }

    static Stream<Arguments> oldVersions() {
        return Stream.of(
                Arguments.of(dev.shakedown.wire.ProtocolVersion.SSL_3_0, ProtocolVersion.SSLv3),
                Arguments.of(dev.shakedown.wire.ProtocolVersion.TLS_1_0, ProtocolVersion.TLSv10),
                Arguments.of(dev.shakedown.wire.ProtocolVersion.TLS_1_1, ProtocolVersion.TLSv11));
    }

    @ParameterizedTest
    @MethodSource("oldVersions")
    void speaksOldVersions(dev.shakedown.wire.ProtocolVersion version, ProtocolVersion asked) throws Exception {
        int suite = 0x002f;
        TlsParameters tls = new TlsParameters(
                List.of(version), List.of(new CipherSuite(suite)), List.of(), List.of(), List.of(), 0, null);
        try (EngineServer server = new EngineServer(ENGINE, tls, RSA);
                LenientClient client = LenientClient.connect(server.port(), asked, suite)) {
            assertThat(client.echo("old")).isEqualTo("old");
            assertThat(server.await(Event.HandshakeCompleted.class).version()).isEqualTo(version.name());
        }
    }

    /** RFC 8017 needs 66 bytes for RSASSA-PSS with SHA-256, and the key has 64. */
    @Test
    void servesAKeyTooShortForTls13WithTls12() throws Exception {
        Credential short512 = TestCredentials.rsa(512);
        assertThat(ENGINE.refusal(TlsParameters.DEFAULT, short512)).isEmpty();
        try (EngineServer server = new EngineServer(ENGINE, TlsParameters.DEFAULT, short512);
                LenientClient client = LenientClient.connect(server.port(), ProtocolVersion.TLSv12, 0xc02f)) {
            assertThat(client.echo("short")).isEqualTo("short");
        }
        TlsParameters tls13 = new TlsParameters(
                List.of(dev.shakedown.wire.ProtocolVersion.TLS_1_3),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                null);
        assertThat(ENGINE.refusal(tls13, short512))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no version is left"));
    }

    @Test
    void servesACertificateThatDoesNotParse() throws Exception {
        Credential garbage = TestCredentials.garbage();
        assertThat(ENGINE.refusal(TlsParameters.DEFAULT, garbage)).isEmpty();
        try (EngineServer server = new EngineServer(ENGINE, TlsParameters.DEFAULT, garbage)) {
            assertThatThrownBy(() -> LenientClient.connect(server.port(), ProtocolVersion.TLSv13, 0x1301)
                            .close())
                    .isInstanceOf(IOException.class);
            assertThat(server.await(Event.AlertReceived.class).alert().refuses())
                    .isTrue();
        }
    }

    @Test
    void signsWithTheSchemeThatIsAsked() throws Exception {
        TlsParameters tls = new TlsParameters(
                List.of(),
                List.of(),
                List.of(),
                List.of(dev.shakedown.wire.SignatureScheme.valueOf("rsa_pss_rsae_sha512")),
                List.of(),
                0,
                null);
        try (EngineServer server = new EngineServer(ENGINE, tls, RSA);
                LenientClient client = LenientClient.connect(server.port(), ProtocolVersion.TLSv13, 0x1301)) {
            assertThat(client.echo("signed")).isEqualTo("signed");
            assertThat(client.signatureScheme()).isEqualTo(0x0806);
        }
    }

    @Test
    void refusesWhatItLacks() {
        assertThat(ENGINE.refusal(EngineTest.tls12(0x0005), RSA))
                .hasValue("it lacks the cipher suite TLS_RSA_WITH_RC4_128_SHA");
    }
}
