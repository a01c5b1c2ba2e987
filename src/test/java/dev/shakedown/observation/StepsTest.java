package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.observation.Step.Name;
import dev.shakedown.observation.Step.State;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void namesAllSevenOfAHandshakeBeforeTls13() {
        List<Step> steps = Steps.of(
                transcript(
                        new Event.Received(Leg.CLIENT, "client_hello", 200),
                        new Event.Sent(Leg.CLIENT, "server_hello", 80),
                        new Event.Negotiated(Leg.CLIENT, "TLSv1.2", "suite", null),
                        new Event.Sent(Leg.CLIENT, "certificate", 900),
                        new Event.Received(Leg.CLIENT, "client_key_exchange", 70),
                        new Event.Received(Leg.CLIENT, "change_cipher_spec", 1),
                        new Event.HandshakeCompleted(Leg.CLIENT, "TLSv1.2", "suite", null, null, "engine")),
                Leg.CLIENT);
        assertThat(steps).extracting(Step::name).containsExactly(Name.values());
        assertThat(steps).extracting(Step::state).containsOnly(State.REACHED);
        assertThat(steps).extracting(Step::bytes).containsExactly(200, 80, 900, 70, 70, 1, 0);
        assertThat(steps).extracting(Step::nanos).containsExactly(0L, 1L, 3L, 4L, 4L, 5L, 6L);
        assertThat(steps)
                .extracting(Step::detail)
                .containsExactly("", "TLSv1.2, suite", "", "went on", "", "", "no application protocol selected");
    }

    @Test
    void failsTheVerificationWhereTheClientLeavesOnSeeingTheCertificate() {
        List<Step> steps = Steps.of(
                transcript(
                        new Event.Sent(Leg.UPSTREAM, "client_hello", 200),
                        new Event.Received(Leg.UPSTREAM, "server_hello", 80),
                        new Event.Negotiated(Leg.UPSTREAM, "TLSv1.3", "suite", null),
                        new Event.Received(Leg.UPSTREAM, "certificate", 900, true),
                        new Event.Closed(Leg.UPSTREAM, Peer.PROXY)),
                Leg.UPSTREAM);
        assertThat(steps)
                .extracting(Step::state)
                .containsExactly(
                        State.REACHED,
                        State.REACHED,
                        State.REACHED,
                        State.FAILED,
                        State.REACHED,
                        State.NOT_SEEN,
                        State.NOT_SEEN);
        assertThat(steps.get(3).detail()).isEqualTo("ended the connection without an alert");
    }

    @Test
    void hasNoneWhereNoHandshakeBegan() {
        assertThat(Steps.of(transcript(new Event.Received(Leg.CLIENT, "client_hello", 1)), Leg.UPSTREAM))
                .isEmpty();
    }

    private static Transcript transcript(Event... events) {
        return new Transcript(
                IntStream.range(0, events.length)
                        .mapToObj(index -> new TimedEvent(index, events[index]))
                        .toList(),
                0,
                0);
    }
}
