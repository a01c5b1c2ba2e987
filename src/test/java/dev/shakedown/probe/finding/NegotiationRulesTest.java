package dev.shakedown.probe.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.Feature;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that look at versions, suites, groups and refusals. */
class NegotiationRulesTest {

    private static final String GOOD = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final String MODERN = "TLSv1.3: TLS_AES_128_GCM_SHA256";

    @Test
    void findNothingAtAModernServer() {
        Examination modern = Examinations.accepting(2048, MODERN, "TLSv1.2: " + GOOD);
        for (Rule rule : List.of(new Versions(), new CipherSuites(), new KeyExchange(), new RefusesAll())) {
            assertThat(rule.findings(modern)).isEmpty();
        }
    }

    @Test
    void tellOldVersionsAloneFromOldOnesBesides() {
        String old = "TLSv1.1: TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA";
        assertThat(new Versions().findings(Examinations.accepting(null, old)))
                .singleElement()
                .matches(finding -> finding.level() == Level.ERROR
                        && finding.cause() == Cause.INCOMPATIBLE_PROTOCOL_VERSIONS
                        && "tls11-only".equals(finding.scenario()));
        assertThat(new Versions().findings(Examinations.accepting(null, MODERN, old)))
                .singleElement()
                .matches(finding -> finding.level() == Level.WARNING);
        assertThat(new Versions().findings(Examinations.accepting(null, "TLSv1.2: " + GOOD)))
                .singleElement()
                .matches(finding -> finding.level() == Level.INFO);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_DH_anon_WITH_AES_128_CBC_SHA, ERROR, anonymous",
        "TLS_RSA_WITH_NULL_SHA256, ERROR, null-cipher",
        "TLS_RSA_WITH_RC4_128_SHA, ERROR, ",
        "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, WARNING, 3des"
    })
    void callWeakSuitesByTheirWeakness(String suite, Level level, String scenario) {
        List<Finding> besides =
                new CipherSuites().findings(Examinations.accepting(null, MODERN, "TLSv1.2: " + GOOD + " " + suite));
        assertThat(besides).singleElement().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo(Cause.WEAK_OR_NO_SHARED_CIPHER);
            assertThat(finding.level()).isEqualTo(level);
            assertThat(finding.scenario()).isEqualTo(scenario);
            assertThat(finding.text()).contains(suite);
        });
        assertThat(new CipherSuites().findings(Examinations.accepting(null, "TLSv1.2: " + suite)))
                .as("and nothing else is an error")
                .allMatch(finding -> finding.level() == Level.ERROR);
    }

    @ParameterizedTest
    @CsvSource({"TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, cbc-only", "TLS_RSA_WITH_AES_128_GCM_SHA256, static-rsa"})
    void missWhatClientsWant(String only, String scenario) {
        assertThat(new CipherSuites().findings(Examinations.accepting(null, "TLSv1.2: " + only)))
                .singleElement()
                .matches(finding -> finding.level() == Level.WARNING && scenario.equals(finding.scenario()));
    }

    @Test
    void missSuitesThatClientsHave() {
        assertThat(new CipherSuites()
                        .findings(Examinations.accepting(null, "TLSv1.2: TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256")))
                .singleElement()
                .matches(finding -> finding.level() == Level.ERROR
                        && finding.cause() == Cause.WEAK_OR_NO_SHARED_CIPHER
                        && finding.text().contains("hardly any client"));
    }

    @ParameterizedTest
    @CsvSource({"512, ERROR, dh-512", "1024, ERROR, dh-1024", "1536, WARNING, dh-1024"})
    void measurePrimes(int bits, Level level, String scenario) {
        assertThat(new KeyExchange().findings(Examinations.accepting(bits, MODERN, "TLSv1.2: " + GOOD)))
                .singleElement()
                .matches(finding -> finding.level() == level && scenario.equals(finding.scenario()));
    }

    @Test
    void judgeARefusalByTheNewestVersionThatIsSpoken() {
        Examination name = Examinations.refusing(
                "SSLv3: handshake_failure",
                "TLSv1: unrecognized_name",
                "TLSv1.2: unrecognized_name",
                "TLSv1.3: protocol_version");
        assertThat(new RefusesAll().findings(name))
                .singleElement()
                .matches(finding -> finding.cause() == Cause.SERVER_MISCONFIGURATION
                        && "alert-unrecognized-name".equals(finding.scenario()));
        Examination suites = Examinations.refusing("TLSv1: protocol_version", "TLSv1.2: handshake_failure");
        assertThat(new RefusesAll().findings(suites))
                .singleElement()
                .matches(finding -> finding.cause() == Cause.WEAK_OR_NO_SHARED_CIPHER);
        Examination versions = Examinations.refusing("TLSv1.2: protocol_version", "TLSv1.3: protocol_version");
        assertThat(new RefusesAll().findings(versions))
                .singleElement()
                .matches(finding -> finding.cause() == Cause.INCOMPATIBLE_PROTOCOL_VERSIONS);
    }

    @Test
    void warnOfCompressionAndOfOldRenegotiation() {
        assertThat(new Habits().findings(Examinations.with(Feature.COMPRESSION, true)))
                .singleElement()
                .matches(finding ->
                        finding.level() == Level.WARNING && finding.text().contains("CRIME"));
        assertThat(new Habits().findings(Examinations.with(Feature.SECURE_RENEGOTIATION, false)))
                .singleElement()
                .matches(finding -> finding.text().contains("RFC 5746"));
        assertThat(new Habits().findings(Examinations.with(Feature.COMPRESSION, false)))
                .isEmpty();
    }
}
