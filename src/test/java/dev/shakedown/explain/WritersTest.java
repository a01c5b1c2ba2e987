package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritersTest {

    private final Writers writers = Knowledge.packaged().writers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "curl: (35) error:0A000418:SSL routines::tlsv1 alert unknown ca | CLIENT",
                "SSL_do_handshake() failed while SSL handshaking, client: 10.0.0.1, server: 0.0.0.0:443 | SERVER",
                "SSL_do_handshake() failed while SSL handshaking to upstream, client: 10.0.0.1 | CLIENT",
                "http: TLS handshake error from 10.0.0.1:4711: remote error: tls: bad certificate | SERVER",
                "Received fatal alert: certificate_unknown | UNKNOWN",
            })
    void tellsWhoWrote(String text, Writer writer) {
        assertThat(writers.of(ErrorText.of(text))).isEqualTo(writer);
    }
}
