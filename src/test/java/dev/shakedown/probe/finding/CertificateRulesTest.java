package dev.shakedown.probe.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that look at certificates, over the certificates of our own scenarios. */
class CertificateRulesTest {

    private static final List<Rule> RULES = List.of(
            new Validity(),
            new HostName(),
            new BrokenSignature(),
            new Trust(),
            new CaRights(),
            new ChainOrder(),
            new WeakCertificate());

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "rsa-2048", "three-intermediates", "san-only"})
    void findNothingInRightChains(String scenario) {
        assertThat(found(Examinations.chain(scenario))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "expired, Validity, The server's certificate 'localhost' expired",
        "not-yet-valid, Validity, is not valid before",
        "intermediate-expired, Validity, The authority's certificate",
        "wrong-host, HostName, and not for 'localhost'",
        "cn-only, HostName, no subject alternative name at all",
        "san-wrong-cn-right, HostName, bears 'localhost' as its common name",
        "bad-signature, BrokenSignature, does not verify with the key of its issuer",
        "self-signed, Trust, is self-signed",
        "incomplete-chain, Trust, no intermediate",
        "untrusted-root, Trust, leads to no trusted root",
        "same-name-other-key-ca, Trust, another authority bears its name",
        "wrong-eku, CaRights, is not meant for servers",
        "intermediate-ca-false, CaRights, but is none of an authority",
        "pathlen-exceeded, CaRights, may have",
        "unknown-critical-extension, CaRights, a critical extension that clients do not know",
        "rsa-1024, WeakCertificate, has a weak key: RSA 1024",
        "sha1-leaf, WeakCertificate, is signed with SHA1"
    })
    void findTheOneMistakeAndNameTheScenario(String scenario, String rule, String words) {
        Examination examination = Examinations.chain(scenario);
        List<Finding> findings = found(examination);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).level()).isEqualTo(Level.ERROR);
        assertThat(findings.get(0).text()).contains(words);
        assertThat(findings.get(0).scenario()).isEqualTo(scenario);
        assertThat(RULES.stream().filter(one -> !one.findings(examination).isEmpty()))
                .singleElement()
                .extracting(one -> one.getClass().getSimpleName())
                .isEqualTo(rule);
    }

    @Test
    void sayTheRightOrder() {
        List<Finding> findings = found(Examinations.reversedChain("three-intermediates"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.text()).contains("in the wrong order");
            assertThat(finding.evidence()).contains("the right order is 'localhost'");
        });
    }

    @Test
    void countWhatCannotBeRead() {
        List<byte[]> chain = new ArrayList<>(Examinations.forged("baseline"));
        chain.add(new byte[] {0x30, 0x01});
        assertThat(found(Examinations.chain(chain)))
                .extracting(Finding::text)
                .contains("1 of the certificates that the server sends cannot be read.");
    }

    @Test
    void mentionARootThatIsSentAlong() {
        List<Finding> findings = RULES.stream()
                .flatMap(rule -> rule.findings(Examinations.chain("root-included")).stream())
                .toList();
        assertThat(findings).extracting(Finding::level).containsOnly(Level.INFO);
        assertThat(findings).extracting(Finding::scenario).contains("root-included");
    }

    private static List<Finding> found(Examination examination) {
        Stream<Finding> all = RULES.stream().flatMap(rule -> rule.findings(examination).stream());
        return all.filter(finding -> finding.level() != Level.INFO).toList();
    }
}
