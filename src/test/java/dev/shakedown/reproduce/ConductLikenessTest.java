package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.fault.Close;
import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.OmitCloseNotify;
import dev.shakedown.fault.Reset;
import dev.shakedown.fault.SendAlert;
import dev.shakedown.fault.SendBytes;
import dev.shakedown.fault.Stall;
import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Failure;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConductLikenessTest {

    private static final Failure REFUSAL = new Failure(
            Failure.Kind.ALERT,
            Failure.Step.CLIENT_HELLO,
            "",
            new Alert(Alert.FATAL, AlertDescription.valueOf("unrecognized_name")));

    private final Findings findings = new Findings();

    @Test
    void eachFailureIsAFaultAtItsMoment() {
        assertThat(faults(failure(Failure.Kind.TIMEOUT, Failure.Step.CLIENT_HELLO)))
                .containsExactly(new Stall(Moment.CLIENT_HELLO));
        assertThat(faults(failure(Failure.Kind.RESET, Failure.Step.SERVER_FLIGHT)))
                .containsExactly(new Reset(Moment.SERVER_HELLO));
        assertThat(faults(failure(Failure.Kind.CLOSED, Failure.Step.FINISHED)))
                .containsExactly(new Close(Moment.HANDSHAKE));
        assertThat(faults(REFUSAL)).hasSize(2).first().isInstanceOf(SendAlert.class);
        assertThat(findings.defects())
                .hasSize(4)
                .allMatch(defect -> defect.standing() == Defect.Standing.BREAKS_PROTOCOL);
    }

    @Test
    void quotesTheFirstLineOfWhatIsNoTls() {
        List<Fault> faults = faults(new Failure(
                Failure.Kind.NOT_TLS, Failure.Step.CLIENT_HELLO, "HTTP/1.1 400 Bad Request\r\nServer: x\r\n", null));
        assertThat(faults.get(0))
                .isInstanceOfSatisfying(
                        SendBytes.class,
                        sent -> assertThat(sent.text())
                                .startsWith("HTTP/1.1 400 Bad Request\r\nContent-Length: 0")
                                .doesNotContain("Server: x"));
    }

    @Test
    void aServerThatRefusesOneOfferAndTakesAnotherIsNotToBlame() {
        assertThat(likeness(Conduct.Closing.CLOSE_NOTIFY, REFUSAL, null)).isEmpty();
        assertThat(findings.defects()).isEmpty();
        assertThat(findings.losses()).isEmpty();
    }

    @Test
    void whatHappensOnlySometimesIsLost() {
        assertThat(likeness(Conduct.Closing.CLOSE_NOTIFY, failure(Failure.Kind.RESET, Failure.Step.CLIENT_HELLO), null))
                .isEmpty();
        assertThat(findings.losses()).singleElement().asString().startsWith("1 of 2 handshakes failed");
    }

    @Test
    void onlyAnEndThatCutsSomethingOffIsADefect() {
        assertThat(likeness(Conduct.Closing.ABRUPT, (Failure) null)).isEmpty();
        assertThat(findings.defects()).isEmpty();
        assertThat(likeness(Conduct.Closing.TRUNCATING, (Failure) null)).containsExactly(new OmitCloseNotify());
        assertThat(findings.defects()).hasSize(1);
        assertThat(likeness(Conduct.Closing.RESET, (Failure) null)).containsExactly(new Reset(Moment.CLOSE));
    }

    private List<Fault> faults(Failure failure) {
        return new ConductLikeness(findings)
                .faults(
                        new Conduct(List.of(new Attempt(0, 0, failure)), Conduct.Closing.UNKNOWN, 1),
                        failure.kind() != Failure.Kind.ALERT);
    }

    private List<Fault> likeness(Conduct.Closing closing, @Nullable Failure... failures) {
        List<Attempt> attempts =
                Stream.of(failures).map(failure -> new Attempt(0, 0, failure)).toList();
        return new ConductLikeness(findings).faults(new Conduct(attempts, closing, attempts.size()), true);
    }

    private static Failure failure(Failure.Kind kind, Failure.Step step) {
        return new Failure(kind, step, "", null);
    }
}
