package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaintextAlertTest {

    private static final Alert EXPIRED = new Alert(Alert.FATAL, AlertDescription.valueOf("certificate_expired"));

    @Test
    void anAlertBeforeTheKeysIsInTheClear() {
        assertThat(PlaintextAlert.in(alert(false, 2, 45), false)).contains(EXPIRED);
        assertThat(PlaintextAlert.in(alert(false, 2, 45), true)).contains(EXPIRED);
    }

    @Test
    void inTls13AnAlertRecordAfterTheKeysIsInTheClearToo() {
        assertThat(PlaintextAlert.in(alert(true, 2, 45), true)).contains(EXPIRED);
        assertThat(PlaintextAlert.in(alert(true, 2, 45), false)).isEmpty();
    }

    @Test
    void whatIsNoWholeAlertIsNone() {
        assertThat(PlaintextAlert.in(alert(false, 3, 45), true)).isEmpty();
        assertThat(PlaintextAlert.in(alert(false, 2), true)).isEmpty();
        assertThat(PlaintextAlert.in(alert(false, 2, 45, 0), true)).isEmpty();
        assertThat(PlaintextAlert.in(new TlsRecord(TlsRecord.HANDSHAKE, 0x0303, new byte[] {2, 45}, false), true))
                .isEmpty();
    }

    @Test
    void aDescriptionIsAnUnsignedByte() {
        assertThat(PlaintextAlert.in(alert(false, 1, 255), true))
                .contains(new Alert(Alert.WARNING, new AlertDescription(255)));
    }

    private static TlsRecord alert(boolean encrypted, int... bytes) {
        byte[] fragment = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            fragment[i] = (byte) bytes[i];
        }
        return new TlsRecord(TlsRecord.ALERT, 0x0303, fragment, encrypted);
    }
}
