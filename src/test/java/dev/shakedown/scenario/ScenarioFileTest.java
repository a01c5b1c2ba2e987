package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import dev.shakedown.config.YamlWriter;
import dev.shakedown.fault.Close;
import dev.shakedown.fault.Moment;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {

    private static final String EVERYTHING = """
            title: A title
            rationale: A rationale
            cause: revoked-certificate
            references:
              - RFC 6960 2.2
            severity: high
            tags:
              - core
            serve:
              host: name.shakedown.localhost
              tls:
                versions:
                  - TLSv1.2
                suites:
                  - TLS_RSA_WITH_AES_128_CBC_SHA
                groups:
                  - x25519
                signatureSchemes:
                  - rsa_pkcs1_sha256
                alpn:
                  - h2
                dh: 1024
                engine: bouncy-castle
              faults:
                - close:
                    at: server-hello
            expect:
              rfc5280: accept
              webpki: reject
            alerts:
              - certificate_revoked
            control: staple-good
            breaksProtocol: true
            evidence: response
            """;

    private static final ScenarioFile RECORD = new ScenarioFile(
            "A title",
            "A rationale",
            Cause.REVOKED_CERTIFICATE,
            List.of("RFC 6960 2.2"),
            Severity.HIGH,
            List.of("core"),
            new Serve(
                    "name.shakedown.localhost",
                    Serve.DEFAULT.certificate(),
                    Serve.DEFAULT.revocation(),
                    new TlsParameters(
                            List.of(ProtocolVersion.TLS_1_2),
                            List.of(new CipherSuite(0x002f)),
                            List.of(new NamedGroup(29)),
                            List.of(new SignatureScheme(0x0401)),
                            List.of("h2"),
                            1024,
                            EngineName.BOUNCY_CASTLE),
                    List.of(new Close(Moment.SERVER_HELLO))),
            Map.of(Profile.RFC5280, Expected.ACCEPT, Profile.WEBPKI, Expected.REJECT),
            List.of(AlertDescription.valueOf("certificate_revoked")),
            "staple-good",
            true,
            Evidence.RESPONSE);

    @Test
    void readsEveryKey() {
        assertThat(read(EVERYTHING)).isEqualTo(RECORD);
    }

    @Test
    void writesEveryKey() {
        assertThat(read(YamlWriter.write(RECORD))).isEqualTo(RECORD);
    }

    @Test
    void setsTheDefaults() {
        ScenarioFile file = read(Yaml.with());
        assertThat(file.serve()).isEqualTo(Serve.DEFAULT);
        assertThat(file.tags()).isEmpty();
        assertThat(file.alerts()).isEmpty();
        assertThat(file.control()).isEqualTo("baseline");
        assertThat(file.breaksProtocol()).isFalse();
        assertThat(file.evidence()).isEqualTo(Evidence.REQUEST);
        assertThat(file.expected(Profile.RFC5280)).isEqualTo(Expected.REJECT);
    }

    @Test
    void becomesAScenarioMeasuredByAProfile() {
        Scenario scenario = RECORD.scenario("a", "b", Profile.RFC5280);
        assertThat(scenario.id()).isEqualTo("a");
        assertThat(scenario.category()).isEqualTo("b");
        assertThat(scenario.serve()).isEqualTo(RECORD.serve());
        assertThat(scenario.description())
                .isEqualTo(new Description(
                        "A title", "A rationale", List.of("RFC 6960 2.2"), Severity.HIGH, List.of("core")));
        assertThat(scenario.expectation())
                .isEqualTo(new Expectation(
                        Expected.ACCEPT,
                        Cause.REVOKED_CERTIFICATE,
                        RECORD.alerts(),
                        "staple-good",
                        true,
                        Evidence.RESPONSE));
        assertThat(RECORD.scenario("a", "b", Profile.WEBPKI).expectation().expected())
                .isEqualTo(Expected.REJECT);
    }

    private static ScenarioFile read(String yaml) {
        return YamlReader.of(ScenarioFile.class)
                .checkedBy(Catalogue.schema())
                .read(new Source("test.yaml", yaml))
                .value();
    }
}
