package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void isWrittenInLowerCase() {
        assertThat(Digest.hex("MD5", "")).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
    }

    @Test
    void saysWhatTheRuntimeLacks() {
        assertThatThrownBy(() -> Digest.hex("MD17", "")).hasMessage("this Java runtime lacks MD17");
    }
}
