package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expectation;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {

    private static final Expectation REJECT =
            Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE, "certificate_expired");
    private static final Expectation ANY =
            Expectations.any(Cause.EXPIRED_OR_INVALID_CERTIFICATE, "certificate_expired");

    static Stream<Arguments> verdicts() {
        Outcome accepted = new Outcome(Kind.ACCEPTED, How.DATA, null, "");
        Outcome leaked = new Outcome(Kind.ACCEPTED, How.DATA_BEFORE_REFUSAL, null, "");
        Outcome fitting = rejected("certificate_expired");
        Outcome other = rejected("certificate_unknown");
        Outcome silent = new Outcome(Kind.REJECTED, How.CLOSED, null, "");
        Outcome late = new Outcome(Kind.REJECTED, How.CLOSED_AFTER_HANDSHAKE, null, "");
        Outcome hung = new Outcome(Kind.HUNG, How.WAITING, null, "");
        return Stream.of(
                Arguments.of(Verdict.PASS, Expectations.CONTROL, accepted),
                Arguments.of(Verdict.NOTE, Expectations.CONTROL, leaked),
                Arguments.of(Verdict.FAIL, Expectations.CONTROL, silent),
                Arguments.of(Verdict.FAIL, Expectations.CONTROL, fitting),
                Arguments.of(Verdict.FAIL, Expectations.CONTROL, hung),
                Arguments.of(Verdict.FAIL, REJECT, accepted),
                Arguments.of(Verdict.FAIL, REJECT, leaked),
                Arguments.of(Verdict.PASS, REJECT, fitting),
                Arguments.of(Verdict.NOTE, REJECT, other),
                Arguments.of(Verdict.PASS, Expectations.reject(Cause.CERTIFICATE_NAME_MISMATCH), other),
                Arguments.of(Verdict.PASS, REJECT, silent),
                Arguments.of(Verdict.PASS, REJECT, late),
                Arguments.of(Verdict.FAIL, REJECT, hung),
                Arguments.of(Verdict.PASS, ANY, accepted),
                Arguments.of(Verdict.PASS, ANY, leaked),
                Arguments.of(Verdict.PASS, ANY, other),
                Arguments.of(Verdict.FAIL, ANY, hung));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void comparesTheOutcomeWithTheExpectation(Verdict verdict, Expectation expectation, Outcome outcome) {
        assertThat(Judge.verdict(expectation, outcome)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(How.class)
    void neverPassesWhatIsUnknown(How how) {
        Outcome outcome = new Outcome(Kind.INCONCLUSIVE, how, null, "");

        assertThat(Stream.of(Expectations.CONTROL, REJECT, ANY).map(one -> Judge.verdict(one, outcome)))
                .containsOnly(Verdict.INCONCLUSIVE);
    }

    @Test
    void looksAtTheEvidenceThatTheExpectationNames() {
        Dialogue sent = Dialogue.open().handshake().request(80).proxyCloses();
        Expectation byResponse = Expectations.rejectByResponse(Cause.NETWORK_INTERRUPTION);
        ClientReport failure = new ClientReport(1, false, "");

        assertThat(Judge.connection(REJECT, sent.transcript()).how()).isEqualTo(How.DATA);
        assertThat(Judge.connection(byResponse, sent.transcript()).how()).isEqualTo(How.NO_WORD);
        assertThat(Judge.trial(byResponse, List.of(sent.interception("c-1")), failure)
                        .how())
                .isEqualTo(How.REPORTED);
    }

    @Test
    void findsTheConnectionThatShowsTheOutcome() {
        Interception spare = Dialogue.open().clientCloses().interception("spare");
        Interception refused =
                Dialogue.open().hello().flight13().alert("unknown_ca").interception("refused");
        Interception data = Dialogue.open().handshake().request(1).interception("data");

        assertThat(decisive(spare, refused, spare)).isEqualTo("refused");
        assertThat(decisive(refused, data, spare)).isEqualTo("data");
        assertThat(Judge.decisive(REJECT, List.of(), rejected("unknown_ca"))).isEmpty();
    }

    private static String decisive(Interception... interceptions) {
        List<Interception> all = List.of(interceptions);
        Outcome outcome = Judge.trial(REJECT, all, ClientReport.NONE);
        return Judge.decisive(REJECT, all, outcome).orElseThrow().id();
    }

    private static Outcome rejected(String alert) {
        return new Outcome(
                Kind.REJECTED, How.ALERT, new Alert(Alert.FATAL, AlertDescription.valueOf(alert)), "refused");
    }
}
