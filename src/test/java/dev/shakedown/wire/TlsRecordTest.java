package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TlsRecordTest {

    @Test
    void standsOnTheWireWithItsHeader() {
        assertThat(new TlsRecord(TlsRecord.ALERT, 0x0303, new byte[] {2, 40}, false).bytes())
                .containsExactly(21, 3, 3, 0, 2, 2, 40);
    }
}
