package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.wire.AlertDescription;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class BoringSslErrorTest {

    @Test
    void readsTheAlertThatAPeerSent() {
        BoringSslError error = error("error:10000416:SSL routines:OPENSSL_internal:SSLV3_ALERT_CERTIFICATE_UNKNOWN");
        assertThat(error.received()).hasValue(new AlertDescription(46));
        assertThat(error.sent()).isEmpty();
    }

    @Test
    void tellsTheAlertThatItSent() {
        BoringSslError error = error("error:100000b8:SSL routines:OPENSSL_internal:NO_SHARED_CIPHER");
        assertThat(error.received()).isEmpty();
        assertThat(error.sent()).hasValue(new AlertDescription(40));
        assertThat(error.words()).isEqualTo("no shared cipher");
    }

    @Test
    void looksAmongTheCauses() {
        Exception inner =
                new SSLHandshakeException("error:100000f0:SSL routines:OPENSSL_internal:UNSUPPORTED_PROTOCOL");
        assertThat(BoringSslError.in(new IllegalStateException("outer", inner)))
                .hasValueSatisfying(error -> assertThat(error.name()).isEqualTo("UNSUPPORTED_PROTOCOL"));
    }

    @Test
    void findsNothingInOtherErrors() {
        assertThat(BoringSslError.in(new SSLHandshakeException(null))).isEmpty();
        assertThat(BoringSslError.in(new SSLHandshakeException("closed"))).isEmpty();
        assertThat(BoringSslError.in(null)).isEmpty();
    }

    private static BoringSslError error(String text) {
        return BoringSslError.in(new SSLHandshakeException(text)).orElseThrow();
    }
}
