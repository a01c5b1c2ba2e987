package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConversationRecorderTest {

    @Test
    void keepsWhatHappenedInItsOrder() {
        assertThat(Conversations.words(Conversations.withLongAnswer("127.0.0.1", "127.0.0.1")))
                .containsExactly(
                        "opened", "CLIENT sent 7", "injected: delay", "SERVER sent 4000", "SERVER fin", "CLIENT fin");
    }

    @Test
    void leavesOutAllBytesBeyondItsLimitAndSaysSoOnce() {
        ConversationRecorder recorder = new ConversationRecorder(
                "leg", Conversations.address("127.0.0.1", 1), Conversations.address("127.0.0.1", 2), 10);
        recorder.bytes(Conversations.START, Sender.CLIENT, new byte[8]);
        recorder.bytes(Conversations.START, Sender.SERVER, new byte[3]);
        recorder.bytes(Conversations.START, Sender.CLIENT, new byte[1]);
        recorder.fin(Conversations.START, Sender.CLIENT);
        assertThat(recorder.cut()).isTrue();
        assertThat(Conversations.words(recorder.conversation()))
                .containsExactly(
                        "CLIENT sent 8",
                        "the capture leaves out what was sent from here on: its limit is reached",
                        "CLIENT fin");
    }

    @Test
    void leavesOutWhatNoMemoryIsGrantedFor() {
        AtomicLong left = new AtomicLong(300);
        ConversationRecorder recorder = new ConversationRecorder(
                "leg",
                Conversations.address("127.0.0.1", 1),
                Conversations.address("127.0.0.1", 2),
                Long.MAX_VALUE,
                bytes -> left.addAndGet(-bytes) >= 0);
        recorder.bytes(Conversations.START, Sender.CLIENT, new byte[100]);
        long granted = 300 - left.get();
        recorder.bytes(Conversations.START, Sender.SERVER, new byte[200]);
        assertThat(recorder.cut()).isTrue();
        assertThat(recorder.conversation().footprint()).isEqualTo(granted);
    }
}
