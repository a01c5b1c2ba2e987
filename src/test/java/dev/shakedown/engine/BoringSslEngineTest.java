package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoringSslEngineTest {

    private static final Engine ENGINE = new BoringSslEngine();
    private static final Credential ECDSA = TestCredentials.ecdsa();
    private static final Credential RSA = TestCredentials.rsa(2048);

    @ParameterizedTest
    @CsvSource({"TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_CBC_SHA", "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"
    })
    void reallyNegotiatesLesserSuites(String name) throws Exception {
        CipherSuite suite = CipherSuite.valueOf(name);
        try (EngineServer server = new EngineServer(ENGINE, EngineTest.tls12(suite.code()), RSA);
                LenientClient client = LenientClient.connect(
                        server.port(), org.bouncycastle.tls.ProtocolVersion.TLSv12, suite.code())) {
            assertThat(client.echo("lesser")).isEqualTo("lesser");
            assertThat(server.await(Event.HandshakeCompleted.class).suite()).isEqualTo(name);
        }
    }

    @Test
    void speaksOldVersions() throws Exception {
        TlsParameters tls = versions(ProtocolVersion.TLS_1_0);
        try (EngineServer server = new EngineServer(ENGINE, tls, ECDSA);
                LenientClient client =
                        LenientClient.connect(server.port(), org.bouncycastle.tls.ProtocolVersion.TLSv10, 0xc009)) {
            assertThat(client.echo("old")).isEqualTo("old");
            assertThat(server.await(Event.HandshakeCompleted.class).version()).isEqualTo("TLSv1");
        }
    }

    @Test
    void servesEachConnectionItsOwnCredentialFromOneContext() throws Exception {
        Credential other = TestCredentials.ecdsa();
        try (EngineServer first = new EngineServer(ENGINE, TlsParameters.DEFAULT, ECDSA);
                EngineServer second = new EngineServer(ENGINE, TlsParameters.DEFAULT, other)) {
            for (int i = 0; i < 3; i++) {
                assertThat(servedBy(first)).isEqualTo(ECDSA.chain().get(0));
                assertThat(servedBy(second)).isEqualTo(other.chain().get(0));
            }
        }
    }

    @Test
    void canServeTheUsual() {
        assertThat(ENGINE.refusal(TlsParameters.DEFAULT, ECDSA)).isEmpty();
        assertThat(ENGINE.refusal(TlsParameters.DEFAULT, RSA)).isEmpty();
    }

    @Test
    void refusesWhatItLacks() {
        assertThat(ENGINE.refusal(versions(ProtocolVersion.SSL_3_0), ECDSA)).hasValue("it lacks the version SSLv3");
        assertThat(ENGINE.refusal(EngineTest.tls12(0x000a, 0x002f), RSA))
                .hasValue("it lacks the cipher suite TLS_RSA_WITH_3DES_EDE_CBC_SHA");
        assertThat(ENGINE.refusal(EngineTest.tls12(0xc035), RSA))
                .hasValue("it lacks the cipher suite TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA");
        assertThat(ENGINE.refusal(parameters(List.of(new NamedGroup(0x0100)), List.of()), ECDSA))
                .hasValue("it lacks the group ffdhe2048");
        assertThat(ENGINE.refusal(parameters(List.of(), List.of(new SignatureScheme(0x0403))), ECDSA))
                .hasValue("it chooses its signature schemes itself");
        assertThat(ENGINE.refusal(EngineTest.tls12(0x1301), ECDSA))
                .hasValue("none of the cipher suites belongs to any of the versions");
    }

    @Test
    void refusesToLeaveOutSingleSuitesOfTls13() {
        TlsParameters tls = new TlsParameters(
                List.of(ProtocolVersion.TLS_1_3),
                List.of(new CipherSuite(0x1302)),
                List.of(),
                List.of(),
                List.of(),
                0,
                null);
        assertThat(ENGINE.refusal(tls, ECDSA)).hasValue("it cannot leave out single cipher suites of TLS 1.3");
    }

    private static byte[] servedBy(EngineServer server) throws Exception {
        try (var client = JdkClient.gullible(server.port(), "TLSv1.3")) {
            client.startHandshake();
            return client.getSession().getPeerCertificates()[0].getEncoded();
        }
    }

    private static TlsParameters versions(ProtocolVersion version) {
        return new TlsParameters(List.of(version), List.of(), List.of(), List.of(), List.of(), 0, null);
    }

    private static TlsParameters parameters(List<NamedGroup> groups, List<SignatureScheme> schemes) {
        return new TlsParameters(List.of(), List.of(), groups, schemes, List.of(), 0, null);
    }
}
