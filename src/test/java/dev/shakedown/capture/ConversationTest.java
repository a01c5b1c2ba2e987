package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {

    @Test
    void wantsResolvedAddresses() {
        InetSocketAddress unresolved = InetSocketAddress.createUnresolved("host.invalid", 443);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Conversation("leg", unresolved, unresolved, List.of()))
                .withMessageContaining("unresolved address");
    }

    @Test
    void countsTheMemoryThatItHolds() {
        Conversation conversation = Conversations.withLongAnswer("127.0.0.1", "127.0.0.2");
        assertThat(conversation.footprint()).isBetween(4007L, 5000L);
        assertThat(new Capture(List.of(conversation, conversation), "", List.of()).footprint())
                .isEqualTo(2 * conversation.footprint());
    }
}
