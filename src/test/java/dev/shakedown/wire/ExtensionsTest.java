package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExtensionsTest {

    @Test
    void theFirstOfATypeCountsAndCanBeReadTwice() throws Exception {
        Extensions extensions = Extensions.read(new MessageReader(HelloBytes.empty()
                .extensions(HelloBytes.empty()
                        .extension(
                                10,
                                HelloBytes.empty().vector(2, HelloBytes.empty().uint16(23)))
                        .extension(10, HelloBytes.empty()))
                .toBytes()));
        assertThat(extensions.types()).containsExactly(10, 10);
        assertThat(extensions.uint16s(10, 2, "groups")).containsExactly(23);
        assertThat(extensions.uint16s(10, 2, "groups")).containsExactly(23);
    }

    @Test
    void whatIsAbsentIsEmpty() throws Exception {
        Extensions extensions = Extensions.read(new MessageReader(new byte[0]));
        assertThat(extensions.has(10)).isFalse();
        assertThat(extensions.list(10, 2, "groups").hasMore()).isFalse();
    }

    @Test
    void refusesAnExtensionThatIsLongerThanItsBlock() {
        MessageReader hello = new MessageReader(new byte[] {0, 4, 0, 10, 0, 1});
        assertThatThrownBy(() -> Extensions.read(hello))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("extension 10: needs 1 bytes, only 0 are there (at offset 6)");
    }
}
