package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProtocolVersionTest {

    @Test
    void readsNamesInAnyCaseAndComparesByAge() {
        assertThat(ProtocolVersion.valueOf("tlsv1")).isEqualTo(ProtocolVersion.TLS_1_0);
        assertThat(ProtocolVersion.valueOf("SSLv3")).isLessThan(ProtocolVersion.TLS_1_3);
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(ProtocolVersion.TLS_1_3).hasToString("TLSv1.3");
        assertThat(new ProtocolVersion(0x7f1c)).hasToString("0x7f1c");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> ProtocolVersion.valueOf("TLS1.3"))
                .hasMessage("unknown TLS version 'TLS1.3' (allowed: SSLv3, TLSv1, TLSv1.1, TLSv1.2, TLSv1.3)");
    }
}
