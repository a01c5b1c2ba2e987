package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.config.Problems;
import dev.shakedown.config.Source;
import dev.shakedown.fault.Close;
import dev.shakedown.fault.Moment;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinationTest {

    @Test
    void joinsEverything() {
        ScenarioFile sum = combine(
                Yaml.with(
                        "title: One",
                        "rationale: First.",
                        "cause: revoked-certificate",
                        "references: [RFC 1, RFC 2]",
                        "tags: [a, b]",
                        "severity: medium",
                        "alerts: [certificate_revoked]",
                        "serve: { host: one.test, faults: [{ close: { at: request } }] }"),
                Yaml.with(
                        "title: Two",
                        "rationale: Second.",
                        "references: [RFC 2, RFC 3]",
                        "tags: [b, c]",
                        "severity: high",
                        "alerts: [bad_certificate, certificate_revoked]",
                        "breaksProtocol: true",
                        "serve: { tls: { dh: 512 }, faults: [{ close: {} }] }"));
        assertThat(sum.title()).isEqualTo("One; Two");
        assertThat(sum.rationale()).isEqualTo("First. Second.");
        assertThat(sum.cause()).isEqualTo(Cause.REVOKED_CERTIFICATE);
        assertThat(sum.references()).containsExactly("RFC 1", "RFC 2", "RFC 3");
        assertThat(sum.tags()).containsExactly("a", "b", "c");
        assertThat(sum.severity()).isEqualTo(Severity.HIGH);
        assertThat(sum.alerts())
                .extracting(AlertDescription::name)
                .containsExactly("certificate_revoked", "bad_certificate");
        assertThat(sum.breaksProtocol()).isTrue();
        assertThat(sum.serve().host()).isEqualTo("one.test");
        assertThat(sum.serve().tls().dh()).isEqualTo(512);
        assertThat(sum.serve().faults()).containsExactly(new Close(Moment.REQUEST), new Close(Moment.ACCEPT));
    }

    @Test
    void rejectsForAnyReason() {
        assertThat(combine(Yaml.control(), Yaml.with()).expect())
                .isEqualTo(Map.of(Profile.RFC5280, Expected.REJECT, Profile.WEBPKI, Expected.REJECT));
        assertThat(combine(Yaml.control(), Yaml.with("expect: { rfc5280: any, webpki: reject }"))
                        .expect())
                .isEqualTo(Map.of(Profile.RFC5280, Expected.ANY, Profile.WEBPKI, Expected.REJECT));
        assertThat(combine(Yaml.control(), Yaml.control()).expected(Profile.WEBPKI))
                .isEqualTo(Expected.ACCEPT);
    }

    @Test
    void takesTheCauseOfTheFirstThatHasOne() {
        assertThat(combine(Yaml.control(), Yaml.with("cause: client-software")).cause())
                .isEqualTo(Cause.CLIENT_SOFTWARE);
        assertThat(combine(Yaml.with("cause: client-software"), Yaml.with()).cause())
                .isEqualTo(Cause.CLIENT_SOFTWARE);
    }

    @Test
    void keepsATwinThatBothHave() {
        assertThat(combine(Yaml.with("control: twin"), Yaml.with("control: twin"))
                        .control())
                .isEqualTo("twin");
        assertThat(combine(Yaml.with("control: twin"), Yaml.with()).control()).isEqualTo("baseline");
    }

    @Test
    void looksForTheEarliestEvidence() {
        String late = Yaml.with("evidence: response");
        assertThat(combine(late, late).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(combine(Yaml.control(), late).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(combine(Yaml.with(), late).evidence()).isEqualTo(Evidence.REQUEST);
        assertThat(combine(Yaml.control(), Yaml.control()).evidence()).isEqualTo(Evidence.REQUEST);
    }

    @Test
    void refusesContradictions() {
        assertThatThrownBy(() -> combine(
                        Yaml.with("serve: { tls: { versions: [TLSv1] } }"),
                        Yaml.with("serve: { tls: { dh: 512 } }"),
                        Yaml.with("serve: { tls: { versions: [TLSv1.1] } }")))
                .isInstanceOf(ScenarioChoiceException.class)
                .hasMessage("'s0--s1' and 's2' cannot be combined: both set tls.versions, one to [TLSv1], the other to"
                        + " [TLSv1.1]");
        assertThatThrownBy(() -> combine(
                        Yaml.with("serve: { tls: { engine: boringssl } }"),
                        Yaml.with("serve: { tls: { engine: bouncy-castle } }")))
                .hasMessageEndingWith("both set tls.engine, one to boringssl, the other to bouncy-castle");
    }

    @Test
    void refusesTheSameTwice() {
        CatalogueEntry entry = entry("s", Yaml.with());
        assertThatThrownBy(() -> Combination.of(List.of(entry, entry)))
                .hasMessage("a combination names a scenario twice: [s, s]");
    }

    private static ScenarioFile combine(String... yaml) {
        return Combination.of(IntStream.range(0, yaml.length)
                .mapToObj(i -> entry("s" + i, yaml[i]))
                .toList());
    }

    private static CatalogueEntry entry(String id, String yaml) {
        return ScenarioReader.ofPackaged(Profile.WEBPKI)
                .read(id, "own", new Source(id + ".yaml", yaml), new Problems())
                .orElseThrow();
    }
}
