package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Ending.Way;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.wire.Alert;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EndingTest {

    static Stream<Arguments> dialogues() {
        Event failed = new Event.TlsFailed(Leg.CLIENT, "bad record");
        return Stream.of(
                Arguments.of(
                        Peer.CLIENT, Way.CLOSED, Dialogue.open().clientCloses().proxyCloses()),
                Arguments.of(
                        Peer.PROXY, Way.CLOSED, Dialogue.open().proxyCloses().clientCloses()),
                Arguments.of(Peer.CLIENT, Way.RESET, Dialogue.open().clientResets()),
                Arguments.of(Peer.PROXY, Way.RESET, Dialogue.open().proxyResets()),
                // The engine answers a close_notify by closing, so that the client's FIN may never be seen.
                Arguments.of(
                        Peer.CLIENT,
                        Way.CLOSED,
                        Dialogue.open().alert(Alert.WARNING, "close_notify").proxyCloses()),
                Arguments.of(
                        Peer.CLIENT,
                        Way.CLOSED,
                        Dialogue.open().alert(Alert.WARNING, "user_canceled").proxyCloses()),
                Arguments.of(
                        Peer.PROXY,
                        Way.SERVER_ALERT,
                        Dialogue.open().serverAlert("protocol_version").clientCloses()),
                Arguments.of(
                        Peer.PROXY,
                        Way.ENGINE_FAILED,
                        Dialogue.open().then(failed).clientCloses()),
                Arguments.of(
                        Peer.CLIENT,
                        Way.CLOSED,
                        Dialogue.open()
                                .injects("corrupt", "send_record")
                                .then(failed)
                                .clientCloses()),
                Arguments.of(
                        Peer.UPSTREAM,
                        Way.UPSTREAM_FAILED,
                        Dialogue.open()
                                .then(new Event.UpstreamFailed(UpstreamFailure.REFUSED, "refused"))
                                .proxyCloses()),
                // The client gets its handshake all the same where a listener answers 502 for a failed upstream.
                Arguments.of(
                        Peer.CLIENT,
                        Way.CLOSED,
                        Dialogue.open()
                                .then(new Event.UpstreamFailed(UpstreamFailure.REFUSED, "refused"))
                                .flight13()
                                .clientCloses()),
                Arguments.of(
                        Peer.PROXY, Way.DEADLINE, Dialogue.open().deadline().proxyCloses()));
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void isTheFirstEventAfterWhichNothingCouldGoOn(Peer by, Way way, Dialogue dialogue) {
        assertThat(Ending.of(dialogue.transcript())).hasValueSatisfying(ending -> {
            assertThat(ending.by()).isEqualTo(by);
            assertThat(ending.way()).isEqualTo(way);
            assertThat(ending.nanos()).isPositive();
        });
    }

    @Test
    void isMissingWhileTheConnectionLives() {
        Transcript transcript = Dialogue.open()
                .handshake()
                .alert(Alert.WARNING, "no_renegotiation")
                .then(new Event.Closed(Leg.UPSTREAM, Peer.UPSTREAM))
                .transcript();

        assertThat(Ending.of(transcript)).isEmpty();
    }
}
