package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.scenario.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrialOutcomeTest {

    private static final ClientReport SUCCESS = new ClientReport(0, false, "");
    private static final ClientReport FAILURE = new ClientReport(60, false, "no");
    private static final ClientReport TIMED_OUT = new ClientReport(null, true, "");

    static Stream<Arguments> trials() {
        List<Dialogue> data = List.of(Dialogue.open().handshake().request(80).clientCloses());
        List<Dialogue> alert =
                List.of(Dialogue.open().hello().flight13().alert("unknown_ca").clientCloses());
        List<Dialogue> closed = List.of(Dialogue.open().hello().flight13().clientCloses());
        List<Dialogue> reset =
                List.of(Dialogue.open().hello().injects("reset", "reset").proxyResets());
        List<Dialogue> stalled =
                List.of(Dialogue.open().hello().injects("stall", "stall").clientResets());
        return Stream.of(
                Arguments.of(Kind.ACCEPTED, How.DATA, data, SUCCESS),
                Arguments.of(Kind.ACCEPTED, How.DATA, data, ClientReport.NONE),
                Arguments.of(Kind.ACCEPTED, How.DATA, data, TIMED_OUT),
                Arguments.of(Kind.ACCEPTED, How.DATA_BEFORE_REFUSAL, data, FAILURE),
                Arguments.of(Kind.REJECTED, How.ALERT, alert, FAILURE),
                Arguments.of(Kind.REJECTED, How.ALERT, alert, TIMED_OUT),
                // w3m exits with 0 after refusing; its alert is proof enough.
                Arguments.of(Kind.REJECTED, How.ALERT, alert, SUCCESS),
                Arguments.of(Kind.REJECTED, How.CLOSED, closed, FAILURE),
                Arguments.of(Kind.REJECTED, How.CLOSED, closed, ClientReport.NONE),
                // wget2 exits with 0 when a connection ends without an answer.
                Arguments.of(Kind.INCONCLUSIVE, How.CONTRADICTION, closed, SUCCESS),
                Arguments.of(Kind.INCONCLUSIVE, How.CONTRADICTION, reset, SUCCESS),
                Arguments.of(Kind.REJECTED, How.RESET, reset, FAILURE),
                Arguments.of(Kind.REJECTED, How.RESET, reset, ClientReport.NONE),
                Arguments.of(Kind.HUNG, How.WAITING, reset, TIMED_OUT),
                Arguments.of(Kind.HUNG, How.WAITING, stalled, TIMED_OUT),
                Arguments.of(Kind.INCONCLUSIVE, How.NO_CONNECTION, List.of(), FAILURE),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.NO_CLIENT_HELLO,
                        List.of(Dialogue.open().clientCloses()),
                        TIMED_OUT));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void weighsTheConnectionsAgainstTheClientsWord(
            Kind kind, How how, List<Dialogue> connections, ClientReport report) {
        Outcome outcome = outcome(connections, report, Evidence.REQUEST);

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.how()).isEqualTo(how);
    }

    static Stream<Arguments> severalConnections() {
        Dialogue empty = Dialogue.open().clientCloses();
        Dialogue closed = Dialogue.open().hello().clientCloses();
        Dialogue alert = Dialogue.open().hello().flight13().alert("unknown_ca").clientCloses();
        Dialogue data = Dialogue.open().handshake().request(1).clientCloses();
        Dialogue reset = Dialogue.open().hello().injects("reset", "reset").proxyResets();
        Dialogue own = Dialogue.open()
                .hello()
                .then(new Event.OwnFailure("cannot", "do so"))
                .proxyCloses();
        return Stream.of(
                Arguments.of(Kind.ACCEPTED, How.DATA, List.of(alert, own, data)),
                Arguments.of(Kind.REJECTED, How.ALERT, List.of(closed, own, alert)),
                Arguments.of(Kind.INCONCLUSIVE, How.OWN_FAILURE, List.of(closed, own)),
                Arguments.of(Kind.REJECTED, How.CLOSED, List.of(reset, empty, closed)),
                // A browser opens spare connections that it never uses.
                Arguments.of(Kind.REJECTED, How.RESET, List.of(empty, reset, empty)));
    }

    @ParameterizedTest
    @MethodSource("severalConnections")
    void takesTheStrongestEvidenceOnAnyConnection(Kind kind, How how, List<Dialogue> connections) {
        Outcome outcome = outcome(connections, ClientReport.NONE, Evidence.REQUEST);

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.how()).isEqualTo(how);
        assertThat(outcome.detail()).endsWith("It made %d connections.".formatted(connections.size()));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Kind.ACCEPTED, How.REPORTED, SUCCESS),
                Arguments.of(Kind.REJECTED, How.REPORTED, FAILURE),
                Arguments.of(Kind.HUNG, How.WAITING, TIMED_OUT),
                Arguments.of(Kind.INCONCLUSIVE, How.NO_WORD, ClientReport.NONE));
    }

    @ParameterizedTest
    @MethodSource("words")
    void believesTheClientWhereOnlyItsWordCanTell(Kind kind, How how, ClientReport report) {
        Outcome outcome =
                outcome(List.of(Dialogue.open().handshake().request(80).proxyCloses()), report, Evidence.RESPONSE);

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.how()).isEqualTo(how);
    }

    @Test
    void tellsTheEndByTheClientFromTheEndOfAKilledProcess() {
        List<Dialogue> closed = List.of(Dialogue.open().hello().flight13().clientCloses());
        Instant later = Dialogue.NOW.plusSeconds(10);

        assertThat(outcome(closed, new ClientReport(null, true, "", later), Evidence.REQUEST)
                        .kind())
                .isEqualTo(Kind.REJECTED);
        assertThat(outcome(closed, new ClientReport(null, true, "", Dialogue.NOW), Evidence.REQUEST)
                        .kind())
                .isEqualTo(Kind.HUNG);
    }

    private static Outcome outcome(List<Dialogue> connections, ClientReport report, Evidence evidence) {
        List<Interception> interceptions =
                connections.stream().map(one -> one.interception("c-1")).toList();
        return TrialOutcome.of(interceptions, report, evidence);
    }
}
