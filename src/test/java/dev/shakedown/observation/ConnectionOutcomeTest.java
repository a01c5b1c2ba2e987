package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.wire.Alert;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionOutcomeTest {

    static Stream<Arguments> dialogues() {
        return Stream.concat(clientDecides(), Stream.concat(serverEnds(), nothingCanBeSaid()));
    }

    private static Stream<Arguments> clientDecides() {
        Dialogue flight = Dialogue.open().hello().flight13();
        return Stream.of(
                Arguments.of(
                        Kind.ACCEPTED,
                        How.DATA,
                        Dialogue.open().handshake().request(80).clientCloses()),
                Arguments.of(
                        Kind.ACCEPTED,
                        How.DATA,
                        Dialogue.open().handshake().request(80).response(9).clientResets()),
                // lftp sends first and verifies later.
                Arguments.of(
                        Kind.ACCEPTED,
                        How.DATA_BEFORE_REFUSAL,
                        Dialogue.open()
                                .handshake()
                                .request(80)
                                .alert("unknown_ca")
                                .clientCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.ALERT,
                        flight.alert("certificate_expired").clientCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.ALERT,
                        Dialogue.open().handshake().alert("bad_certificate").proxyCloses()),
                // In TLS 1.3 every error alert is fatal, whatever its level.
                Arguments.of(
                        Kind.REJECTED,
                        How.ALERT,
                        Dialogue.open()
                                .hello()
                                .flight13()
                                .alert(Alert.WARNING, "bad_certificate")
                                .clientCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED,
                        Dialogue.open()
                                .hello()
                                .flight12()
                                .alert(Alert.WARNING, "bad_certificate")
                                .clientCloses()),
                // Node, undici, aiohttp, wget2: nothing but an end after the ClientHello.
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED,
                        Dialogue.open().hello().flight13().clientCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.RESET,
                        Dialogue.open().hello().flight13().clientResets()),
                // curl with a wrong host: Finished, then close_notify.
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED_AFTER_HANDSHAKE,
                        Dialogue.open()
                                .handshake()
                                .alert(Alert.WARNING, "close_notify")
                                .clientCloses()),
                // JSSE says user_canceled on a normal close.
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED_AFTER_HANDSHAKE,
                        Dialogue.open()
                                .handshake()
                                .alert(Alert.WARNING, "user_canceled")
                                .alert(Alert.WARNING, "close_notify")
                                .clientCloses()),
                Arguments.of(
                        Kind.HUNG,
                        How.WAITING,
                        Dialogue.open().hello().flight13().deadline().proxyCloses()));
    }

    private static Stream<Arguments> serverEnds() {
        return Stream.of(
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED,
                        Dialogue.open().injects("close", "close").proxyCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.RESET,
                        Dialogue.open().hello().injects("reset", "reset").proxyResets()),
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED,
                        Dialogue.open()
                                .hello()
                                .injects("send-alert", "send_record")
                                .serverAlert("internal_error")),
                Arguments.of(
                        Kind.HUNG,
                        How.WAITING,
                        Dialogue.open()
                                .hello()
                                .injects("stall", "stall")
                                .deadline()
                                .proxyCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED,
                        Dialogue.open()
                                .hello()
                                .injects("stall", "stall")
                                .later(5_000)
                                .clientCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.NOT_OFFERED,
                        Dialogue.open().hello().serverAlert("protocol_version").clientCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.NOT_OFFERED,
                        Dialogue.open().hello().serverAlert("handshake_failure").proxyCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.CLOSED,
                        Dialogue.open()
                                .hello()
                                .flight12()
                                .serverAlert("handshake_failure")
                                .proxyCloses()),
                Arguments.of(
                        Kind.REJECTED,
                        How.NOT_OFFERED,
                        Dialogue.open()
                                .hello()
                                .then(new Event.TlsFailed(Leg.CLIENT, "no shared cipher"))
                                .serverAlert("handshake_failure")
                                .proxyCloses()),
                // An alert of the client that arrives after our own end is still an alert.
                Arguments.of(
                        Kind.REJECTED,
                        How.ALERT,
                        Dialogue.open()
                                .hello()
                                .injects("truncate", "close")
                                .proxyCloses()
                                .alert("decode_error")));
    }

    private static Stream<Arguments> nothingCanBeSaid() {
        return Stream.of(
                Arguments.of(
                        Kind.INCONCLUSIVE, How.NO_CLIENT_HELLO, Dialogue.open().clientCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.NO_CLIENT_HELLO,
                        Dialogue.open().deadline().proxyCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.NO_CLIENT_HELLO,
                        Dialogue.open()
                                .then(new Event.NotTls(Leg.CLIENT, "HTTP request"))
                                .proxyCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.OWN_FAILURE,
                        Dialogue.open()
                                .hello()
                                .then(new Event.OwnFailure("cannot", "do so"))
                                .alert("decode_error")),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.NO_CLIENT_HELLO,
                        Dialogue.open()
                                .then(new Event.Received(Leg.CLIENT, "client_hello", 9))
                                .then(new Event.TlsFailed(Leg.CLIENT, "does not parse"))
                                .proxyCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.OWN_FAILURE,
                        Dialogue.open().hello().serverAlert("internal_error").clientCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.OWN_FAILURE,
                        Dialogue.open()
                                .hello()
                                .then(new Event.TlsFailed(Leg.CLIENT, "odd"))
                                .proxyCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.OWN_FAILURE,
                        Dialogue.open()
                                .hello()
                                .then(new Event.UpstreamFailed(UpstreamFailure.REFUSED, "refused"))
                                .proxyCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.OWN_FAILURE,
                        Dialogue.open()
                                .hello()
                                .clientCloses()
                                .then(new Event.UpstreamFailed(UpstreamFailure.TIMEOUT, "not finished"))),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.OWN_FAILURE,
                        Dialogue.open()
                                .hello()
                                .then(new Event.UpstreamFailed(UpstreamFailure.REFUSED, "refused"))
                                .alert("handshake_failure")
                                .clientCloses()),
                Arguments.of(
                        Kind.INCONCLUSIVE,
                        How.OWN_FAILURE,
                        Dialogue.open().handshake().proxyCloses()),
                Arguments.of(Kind.INCONCLUSIVE, How.WAITING, Dialogue.open().handshake()));
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void weighsTheEvidence(Kind kind, How how, Dialogue dialogue) {
        Outcome outcome = ConnectionOutcome.of(dialogue.transcript(), Evidence.REQUEST);

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.how()).isEqualTo(how);
        assertThat(outcome.detail()).matches("[A-Z].*\\.");
    }

    @Test
    void keepsTheAlertOfTheClientOnly() {
        Transcript refused =
                Dialogue.open().hello().flight13().alert("unknown_ca").transcript();
        Transcript ended =
                Dialogue.open().hello().serverAlert("protocol_version").transcript();

        assertThat(ConnectionOutcome.of(refused, Evidence.REQUEST).alert())
                .hasToString("Alert[level=2, description=unknown_ca]");
        assertThat(ConnectionOutcome.of(ended, Evidence.REQUEST).alert()).isNull();
    }

    @Test
    void leavesARequestAloneWhereOnlyTheClientsWordCanTell() {
        Transcript sent = Dialogue.open().handshake().request(80).proxyCloses().transcript();
        Transcript refused =
                Dialogue.open().hello().flight13().alert("unknown_ca").transcript();

        assertThat(ConnectionOutcome.of(sent, Evidence.RESPONSE).how()).isEqualTo(How.NO_WORD);
        assertThat(ConnectionOutcome.of(refused, Evidence.RESPONSE).how()).isEqualTo(How.ALERT);
    }
}
