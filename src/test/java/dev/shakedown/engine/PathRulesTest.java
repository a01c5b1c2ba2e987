package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.shakedown.scenario.ScenarioForge;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

    private static final ScenarioForge FORGE = new ScenarioForge();
    private static final X509TrustManager TRUST = new UpstreamTrust(true, List.of(FORGE.root())).manager();

    @ParameterizedTest
    @CsvSource({
        "bad-signature, its certificate 'localhost' has a signature that does not fit the key of its issuer",
        "wrong-eku, its certificate 'localhost' is not meant for servers (extendedKeyUsage)",
        "intermediate-ca-false, its chain breaks a rule of RFC 5280",
        "pathlen-exceeded, its chain breaks a rule of RFC 5280",
        "unknown-critical-extension, its chain breaks a rule of RFC 5280"
    })
    void namesTheRuleThatIsBrokenWhoeverIsTrusted(String scenario, String rule) {
        List<X509Certificate> chain = chain(scenario);

        assertThat(PathRules.broken(chain, refusal(chain)))
                .hasValueSatisfying(broken -> assertThat(broken).startsWith(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-signed", "untrusted-root", "incomplete-chain"})
    void saysNothingWhereOnlyTrustIsMissing(String scenario) {
        List<X509Certificate> chain = chain(scenario);
        CertificateException refusal = refusal(chain);

        assertThat(PathRules.broken(chain, refusal)).isEmpty();
        assertThat(PathRules.weak(refusal)).isEmpty();
    }

    @Test
    void tellsWeaknessFromABrokenRule() {
        List<X509Certificate> chain = chain("rsa-512");
        CertificateException refusal = refusal(chain);

        assertThat(PathRules.broken(chain, refusal)).isEmpty();
        assertThat(PathRules.weak(refusal))
                .hasValueSatisfying(weak -> assertThat(weak).startsWith("its chain is too weak: "));
    }

    @Test
    void namesTheCertificateAtWhichTheRuleIsBroken() throws Exception {
        List<X509Certificate> chain = chain("baseline");

        assertThat(PathRules.broken(chain, refusal(chain, 0, PKIXReason.INVALID_KEY_USAGE)))
                .contains("its chain breaks a rule of RFC 5280: no, no ('localhost')");
        assertThat(PathRules.broken(chain, refusal(chain, -1, PKIXReason.INVALID_KEY_USAGE)))
                .contains("its chain breaks a rule of RFC 5280: no, no");
    }

    @Test
    void takesNoOtherReasonForARule() throws Exception {
        List<X509Certificate> chain = chain("baseline");

        for (Reason reason : List.of(BasicReason.EXPIRED, BasicReason.UNSPECIFIED, PKIXReason.NO_TRUST_ANCHOR)) {
            assertThat(PathRules.broken(chain, refusal(chain, 0, reason))).isEmpty();
            assertThat(PathRules.weak(refusal(chain, 0, reason))).isEmpty();
        }
    }

    private static List<X509Certificate> chain(String scenario) {
        return FORGE.of(scenario).chain().stream().map(TestCredentials::parse).toList();
    }

    /** What the JDK says of a chain. */
    private static CertificateException refusal(List<X509Certificate> chain) {
        return catchThrowableOfType(
                CertificateException.class,
                () -> TRUST.checkServerTrusted(chain.toArray(X509Certificate[]::new), "ECDHE_ECDSA"));
    }

    /** What the JDK would say, as deep in its causes as it says such things. */
    private static CertificateException refusal(List<X509Certificate> chain, int index, Reason reason)
            throws CertificateException {
        CertPathValidatorException said = new CertPathValidatorException(
                "no, no", null, CertificateFactory.getInstance("X.509").generateCertPath(chain), index, reason);
        return new CertificateException("no path", new IllegalStateException(said));
    }
}
