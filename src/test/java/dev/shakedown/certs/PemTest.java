package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PemTest {

    @Test
    void readsWhatItWrites() {
        byte[] der = new byte[100];
        der[99] = 7;

        String text = Pem.encode(Pem.CERTIFICATE, der);

        assertThat(text).startsWith("-----BEGIN CERTIFICATE-----\n").endsWith("\n-----END CERTIFICATE-----\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 64);
        assertThat(Pem.decode(Pem.CERTIFICATE, "words before\n" + text)).isEqualTo(der);
    }

    @Test
    void refusesATextWithoutTheBlock() {
        assertThatThrownBy(() -> Pem.decode(Pem.PRIVATE_KEY, Pem.encode(Pem.CERTIFICATE, new byte[3])))
                .hasMessageContaining("no PEM block 'PRIVATE KEY' in it");
    }
}
