package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private long clock = 1_000;
    private final Transcript.Recorder recorder = new Transcript.Recorder(() -> clock);

    @Test
    void timesEventsFromItsStart() {
        recorder.add(new Event.Accepted("127.0.0.1:1", "sandbox"));
        clock += 500;
        recorder.add(new Event.DeadlinePassed(1));
        recorder.countFromClient(3);
        recorder.countToClient(4);
        recorder.countToClient(5);

        Transcript transcript = recorder.transcript();
        assertThat(transcript.events()).extracting(TimedEvent::nanos).containsExactly(0L, 500L);
        assertThat(transcript.bytesFromClient()).isEqualTo(3);
        assertThat(transcript.bytesToClient()).isEqualTo(9);
        assertThat(transcript.dropped()).isZero();
    }

    @Test
    void cannotBeMadeToGrowByAPeerAndKeepsHowItEnds() {
        for (int i = 0; i < 10_000; i++) {
            recorder.add(new Event.Received(Leg.CLIENT, "client_hello", 1));
            recorder.add(new Event.AlertReceived(Leg.CLIENT, new Alert(1, new AlertDescription(100)), true));
        }
        recorder.add(new Event.AlertReceived(Leg.CLIENT, new Alert(2, new AlertDescription(48)), true));
        recorder.add(new Event.Closed(Leg.CLIENT, Peer.CLIENT));

        Transcript transcript = recorder.transcript();
        assertThat(transcript.events()).hasSize(Transcript.Recorder.REPEATABLE + 2);
        assertThat(transcript.dropped()).isEqualTo(20_000 - Transcript.Recorder.REPEATABLE);
        assertThat(transcript.has(Event.Closed.class)).isTrue();
    }

    @Test
    void hasALastLimitForEveryEvent() {
        for (int i = 0; i < 5_000; i++) {
            recorder.add(new Event.Closed(Leg.CLIENT, Peer.CLIENT));
        }

        assertThat(recorder.transcript().events()).hasSize(Transcript.Recorder.LIMIT);
    }

    @Test
    void findsEventsByTheirKind() {
        Transcript transcript = Dialogue.open()
                .hello()
                .injects("delay", "pause")
                .injects("close", "close")
                .transcript();

        assertThat(transcript.all(Event.Injected.class))
                .extracting(Event.Injected::fault)
                .containsExactly("delay", "close");
        assertThat(transcript.first(Event.Injected.class)).contains(new Event.Injected("delay", "pause"));
        assertThat(transcript.has(Event.Reset.class)).isFalse();
        assertThat(transcript.hello()).isPresent();
    }

    @Test
    void knowsDataFromTheClientFromDataToIt() {
        assertThat(Dialogue.open().request(0).transcript().dataFromClient()).isTrue();
        assertThat(Dialogue.open().response(5).transcript().dataFromClient()).isFalse();
        assertThat(new Transcript(List.of(), 1, 0).dataFromClient()).isTrue();
    }

    @Test
    void canBeExtendedByWhatOthersSaw() {
        TimedEvent more = new TimedEvent(9, new Event.RevocationFetched("ocsp", "good"));
        Transcript transcript = Dialogue.open().request(7).transcript().with(List.of(more));

        assertThat(transcript.events()).hasSize(3).endsWith(more);
        assertThat(transcript.bytesFromClient()).isEqualTo(7);
    }
}
