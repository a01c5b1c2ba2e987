package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TcpConversationTest {

    private static final int FIN = 1;
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int ACK = 16;
    private static final byte[] CLIENT_HELLO = {22, 3, 1, 0, 2, 1, 0};
    private static final byte[] SERVER_HELLO = {22, 3, 3, 0, 2, 2, 0};

    @Test
    void isOpenWhenTheServerHasAccepted() {
        TcpConversation conversation = new TcpConversation("", fromClient(10, SYN), Allowance.of(100));
        take(conversation, fromClient(10, SYN));
        take(conversation, fromServer(20, SYN | ACK));
        assertThat(Conversations.words(conversation.conversation())).containsExactly("opened");
    }

    @Test
    void tellsARefusedConnection() {
        TcpConversation conversation = new TcpConversation("", fromClient(10, SYN), Allowance.of(100));
        take(conversation, fromClient(10, SYN));
        take(conversation, fromServer(0, RST | ACK));
        take(conversation, fromServer(0, RST | ACK));
        assertThat(Conversations.words(conversation.conversation())).containsExactly("SERVER reset");
    }

    @Test
    void takesTheSenderOfTheClientHelloForTheClient() {
        TcpConversation conversation = new TcpConversation("", fromServer(20, ACK), Allowance.of(100));
        take(conversation, fromServer(20, ACK));
        take(conversation, fromClient(10, ACK, CLIENT_HELLO));
        take(conversation, fromServer(20, ACK, SERVER_HELLO));
        take(conversation, fromServer(27, FIN));
        Conversation read = conversation.conversation();
        assertThat(read.client().getPort()).isEqualTo(50_000);
        assertThat(Conversations.words(read)).containsExactly("CLIENT sent 7", "SERVER sent 7", "SERVER fin");
    }

    @Test
    void isSucceededByAnotherOpeningButNotByTheSameOnceMore() {
        TcpConversation conversation = new TcpConversation("", fromClient(10, SYN), Allowance.of(100));
        take(conversation, fromClient(10, SYN));
        take(conversation, fromServer(20, SYN | ACK));
        assertThat(conversation.isSucceededBy(fromClient(10, SYN))).isFalse();
        assertThat(conversation.isSucceededBy(fromClient(99, ACK))).isFalse();
        assertThat(conversation.isSucceededBy(fromClient(99, SYN))).isTrue();
    }

    @Test
    void saysWhichBytesTheCaptureLacks() {
        TcpConversation conversation = new TcpConversation("", fromClient(10, ACK), Allowance.of(100));
        take(conversation, fromClient(10, ACK, CLIENT_HELLO));
        take(conversation, fromClient(20, ACK, CLIENT_HELLO));
        assertThat(Conversations.words(conversation.conversation()))
                .containsExactly(
                        "CLIENT sent 7",
                        "the capture lacks 3 bytes of the client here; what followed them was left out");
    }

    private static void take(TcpConversation conversation, Segment segment) {
        conversation.take(Conversations.START, segment, List.of());
    }

    private static Segment fromClient(int sequence, int flags, byte... payload) {
        return new Segment(
                Conversations.address("127.0.0.1", 50_000),
                Conversations.address("127.0.0.1", 443),
                sequence,
                flags,
                payload);
    }

    private static Segment fromServer(int sequence, int flags, byte... payload) {
        return new Segment(
                Conversations.address("127.0.0.1", 443),
                Conversations.address("127.0.0.1", 50_000),
                sequence,
                flags,
                payload);
    }
}
