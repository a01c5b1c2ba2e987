package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TcpPacketsTest {

    @Test
    void opensWithThreePackets() {
        ConversationRecorder recorder = Conversations.recorder("127.0.0.1", "127.0.0.1");
        recorder.opened(Conversations.START);
        assertThat(flags(recorder)).containsExactly("S", "SA", "A");
    }

    @Test
    void opensByItselfWhereTheBeginningIsMissing() {
        ConversationRecorder recorder = Conversations.recorder("127.0.0.1", "127.0.0.1");
        recorder.reset(Conversations.START, Sender.SERVER);
        assertThat(flags(recorder)).containsExactly("S", "SA", "A", "RA");
    }

    @Test
    void cutsWhatDoesNotFitIntoOnePacket() {
        ConversationRecorder recorder = Conversations.recorder("127.0.0.1", "127.0.0.1");
        recorder.bytes(Conversations.START, Sender.SERVER, new byte[3000]);
        List<Packet> packets = packets(recorder);
        assertThat(packets.subList(3, 6))
                .extracting(packet -> packet.ip().length)
                .containsExactly(1500, 1500, 120);
        assertThat(sequence(packets.get(5)) - sequence(packets.get(3))).isEqualTo(2920);
    }

    @Test
    void countsAFinAsAByte() {
        ConversationRecorder recorder = Conversations.recorder("127.0.0.1", "127.0.0.1");
        recorder.fin(Conversations.START, Sender.CLIENT);
        recorder.fin(Conversations.START, Sender.SERVER);
        List<Packet> packets = packets(recorder);
        assertThat(acknowledged(packets.get(4)) - sequence(packets.get(3))).isEqualTo(1);
    }

    @Test
    void putsANoteOnTheNextPacketOrOnTheLast() {
        ConversationRecorder recorder = Conversations.recorder("127.0.0.1", "127.0.0.1");
        recorder.note(Conversations.START, "first");
        recorder.fin(Conversations.START, Sender.CLIENT);
        recorder.note(Conversations.START, "second");
        assertThat(packets(recorder))
                .extracting(Packet::comments)
                .containsExactly(List.of(), List.of(), List.of(), List.of("first"), List.of("second"));
    }

    @Test
    void neverGoesBackInTime() {
        ConversationRecorder recorder = Conversations.recorder("127.0.0.1", "127.0.0.1");
        recorder.opened(Conversations.after(5));
        recorder.fin(Conversations.after(4), Sender.CLIENT);
        assertThat(packets(recorder)).extracting(Packet::at).containsOnly(Conversations.after(5));
    }

    private static List<Packet> packets(ConversationRecorder recorder) {
        return TcpPackets.of(0, recorder.conversation());
    }

    private static List<String> flags(ConversationRecorder recorder) {
        return packets(recorder).stream()
                .map(packet -> packet.ip()[33])
                .map(bits ->
                        ((bits & 2) == 0 ? "" : "S") + ((bits & 4) == 0 ? "" : "R") + ((bits & 16) == 0 ? "" : "A"))
                .toList();
    }

    private static int sequence(Packet packet) {
        return ByteBuffer.wrap(packet.ip()).getInt(24);
    }

    private static int acknowledged(Packet packet) {
        return ByteBuffer.wrap(packet.ip()).getInt(28);
    }
}
