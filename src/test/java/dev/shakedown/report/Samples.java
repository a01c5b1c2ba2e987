package dev.shakedown.report;

import dev.shakedown.audit.AuditResult;
import dev.shakedown.audit.Trial;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Description;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judged interceptions and audits to render. */
final class Samples {

    static final Expectation EXPIRED = Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE, "certificate_expired");

    private Samples() {}

    static Dialogue refusal() {
        return Dialogue.open()
                .helloTo("expired.localhost")
                .serves(Dialogue.valid(Dialogue.LEAF, "2026-10-21T10:00:00Z", "2026-11-20T10:00:00Z"))
                .flight13()
                .completed("TLSv1.3")
                .alert("certificate_expired")
                .clientCloses();
    }

    static Interception interception(Dialogue dialogue) {
        Ruling ruling = Ruling.ofConnection("expired", EXPIRED, Dialogue.NOW, dialogue.transcript());
        return new Interception(
                "c-000017",
                Dialogue.NOW,
                "sandbox",
                "expired",
                dialogue.transcript(),
                ruling.outcome(),
                ruling.verdict(),
                ruling.diagnosis());
    }

    static Trial trial(String id, Expectation expectation, Dialogue dialogue, @Nullable Integer exit) {
        List<Interception> interceptions = List.of(interception(dialogue));
        ClientReport report = new ClientReport(exit, false, "");
        Ruling ruling = Ruling.ofTrial(id, expectation, interceptions, report);
        Description description = new Description("A title", "A reason", List.of(), Severity.LOW, List.of("core"));
        return new Trial(
                new Scenario(id, "certificate", description, Serve.DEFAULT, expectation),
                interceptions,
                report,
                ruling.outcome(),
                ruling.verdict(),
                ruling.diagnosis(),
                42);
    }

    static AuditResult audit() {
        return new AuditResult(
                "curl -sS {url}",
                null,
                List.of(
                        trial(
                                "baseline",
                                Expectations.CONTROL,
                                Dialogue.open().handshake().request(9),
                                0),
                        trial("expired", EXPIRED, refusal(), 60),
                        trial(
                                "wrong-host",
                                Expectations.reject(Cause.CERTIFICATE_NAME_MISMATCH),
                                Dialogue.open()
                                        .hello()
                                        .serves(Dialogue.certificate("other", "Sandbox", "other.test"))
                                        .flight13()
                                        .completed("TLSv1.3")
                                        .request(9),
                                0)),
                List.of("null-cipher"));
    }
}
