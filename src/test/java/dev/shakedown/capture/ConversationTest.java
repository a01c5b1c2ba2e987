package dev.shakedown.capture;

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
}
