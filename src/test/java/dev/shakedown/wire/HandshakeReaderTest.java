package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeReaderTest {

    private final HandshakeReader reader = HandshakeReader.create();

    @Test
    void joinsAMessageOverRecordsOfOneByte() throws Exception {
        List<HandshakeMessage> messages = new ArrayList<>();
        for (byte b : new byte[] {1, 0, 0, 3, 7, 8, 9, 14, 0, 0, 0}) {
            messages.addAll(reader.feed(new byte[] {b}));
        }
        assertThat(messages).extracting(HandshakeMessage::name).containsExactly("client_hello", "server_hello_done");
        assertThat(messages.get(0).body()).containsExactly(7, 8, 9);
    }

    @Test
    void separatesMessagesInOneRecord() throws Exception {
        List<HandshakeMessage> messages = reader.feed(new byte[] {2, 0, 0, 1, 5, 11, 0, 0, 0, 20, 0, 0, 2, 1});
        assertThat(messages).extracting(HandshakeMessage::name).containsExactly("server_hello", "certificate");
        assertThat(reader.feed(new byte[] {2})).singleElement().satisfies(message -> {
            assertThat(message.name()).isEqualTo("finished");
            assertThat(message.body()).containsExactly(1, 2);
        });
    }

    @Test
    void takesAMessageOfOneMebibyteAndNoByteMore() throws Exception {
        assertThat(reader.feed(new byte[] {1, 0x10, 0, 0})).isEmpty();
        assertThat(reader.feed(new byte[HandshakeReader.MAX_MESSAGE]))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).hasSize(HandshakeReader.MAX_MESSAGE));
        assertThatThrownBy(() -> reader.feed(new byte[] {1, 0x10, 0, 1}))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("client_hello: 1048577 bytes long (allowed: up to 1048576) (at offset 0)");
    }
}
