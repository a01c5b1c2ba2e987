package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.config.Problems;
import dev.shakedown.config.Source;
import dev.shakedown.config.Variants;
import dev.shakedown.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

    private static final String CAUSES = "(allowed: expired-or-invalid-certificate, certificate-name-mismatch,"
            + " incompatible-protocol-versions, weak-or-no-shared-cipher, untrusted-certificate-authority,"
            + " revoked-certificate, server-misconfiguration, client-software, network-interruption)";

    @Test
    void readsARightFile() {
        Problems problems = new Problems();
        CatalogueEntry entry = ScenarioReader.ofOwn(Profile.WEBPKI)
                .read("test", "own", Yaml.source(), problems)
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        assertThat(entry.scenario().id()).isEqualTo("test");
        assertThat(entry.scenario().category()).isEqualTo("own");
    }

    @Test
    void namesAllMissingKeys() {
        assertThat(problems("title", "rationale", "references", "severity", "expect", "tags: [x]"))
                .containsExactly(
                        "1:1: missing key 'title'",
                        "1:1: missing key 'rationale'",
                        "1:1: missing key 'references'",
                        "1:1: missing key 'severity'",
                        "1:1: missing key 'expect'");
    }

    @Test
    void wantsACauseForWhatMustBeRejected() {
        assertThat(problems("cause"))
                .containsExactly("1:9: a scenario that a client must reject names its cause; add 'cause:' " + CAUSES);
        assertThat(problems("cause", "expect: { rfc5280: any, webpki: reject }"))
                .hasSize(1);
        assertThat(problems("cause", "expect: any")).isEmpty();
    }

    @Test
    void wantsNoCauseForAControl() {
        assertThat(problems("expect: accept"))
                .containsExactly("1:8: a control, which a client must accept, has no cause; remove it");
    }

    @Test
    void wantsEveryProfile() {
        assertThat(problems("expect: { webpki: reject }"))
                .containsExactly("2:9: nothing is expected by the profile 'rfc5280'"
                        + " (allowed: one value, or one each for rfc5280, webpki)");
    }

    @Test
    void wantsWords() {
        assertThat(problems("title: ' '", "references: []"))
                .containsExactly("4:13: no reference: name a section of an RFC, or a CVE", "6:8: the title is empty");
        assertThat(problems("title: \"a\\nb\""))
                .containsExactly("6:8: the title has more than one line; say the rest in the rationale");
    }

    @Test
    void wantsAnIdThatIsALabel() {
        assertThat(problems("My_Test", Yaml.source()))
                .containsExactly("1:1: the file's name, 'My_Test', cannot be an id: it must do as a label of a host"
                        + " name (allowed: a-z, 0-9 and single hyphens, up to 63 characters)");
        assertThat(problems("a--b", Yaml.source())).hasSize(1);
        assertThat(problems("a".repeat(64), Yaml.source())).hasSize(1);
    }

    @Test
    void passesOnTheReadersProblems() {
        assertThat(problems("severity: hihg", "serve: { faults: [{ clsoe: {} }] }"))
                .containsExactly(
                        "5:21: unknown fault 'clsoe' (allowed: "
                                + String.join(", ", Variants.of(Fault.class).keySet())
                                + "; did you mean 'close'?)",
                        "6:11: unknown value 'hihg' (allowed: critical, high, medium, low; did you mean 'high'?)");
        assertThat(problems("serve: { tls: { versions: [TLSv1.4] } }"))
                .containsExactly(
                        "5:28: unknown TLS version 'TLSv1.4' (allowed: SSLv3, TLSv1, TLSv1.1, TLSv1.2," + " TLSv1.3)");
        assertThat(problems("alerts: [certificate_expird]"))
                .singleElement()
                .asString()
                .startsWith("1:10: unknown alert 'certificate_expird' (allowed: 0 to 255, close_notify, ")
                .endsWith("; did you mean 'certificate_expired'?)");
    }

    private static List<String> problems(String... changes) {
        return problems("test", Yaml.source(changes));
    }

    private static List<String> problems(String id, Source source) {
        Problems problems = new Problems();
        ScenarioReader.ofOwn(Profile.WEBPKI).read(id, "own", source, problems);
        return problems.sorted().stream()
                .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.what())
                .toList();
    }
}
