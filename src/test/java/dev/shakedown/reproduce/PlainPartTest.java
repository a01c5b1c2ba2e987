package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPartTest {

    private static final byte[] HELLO = {22, 3, 1, 0, 5, 1, 0, 0, 1, 9};

    private final PlainPart plain = new PlainPart();

    @ParameterizedTest
    @CsvSource({
        "'EHLO me\\r\\nSTARTTLS\\r\\n', smtp",
        "'a1 STARTTLS\\r\\n', imap",
        "'STLS\\r\\n', pop3",
        "'AUTH TLS\\r\\n', ftp",
        "'<stream:stream to=here>', xmpp",
    })
    void tellsTheProtocolByWhatTheClientSays(String said, String protocol) {
        byte[] words = said.replace("\\r\\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(plain.take(words)).isEmpty();
        assertThat(plain.isOver()).isFalse();
        assertThat(plain.take(HELLO)).isEqualTo(HELLO);
        assertThat(plain.isOver()).isTrue();
        assertThat(plain.starttls()).isEqualTo(protocol);
    }

    @Test
    void knowsNoProtocolWhereTlsComesFirst() {
        assertThat(plain.take(HELLO)).isEqualTo(HELLO);
        assertThat(plain.starttls()).isNull();
        byte[] later = "EHLO ".getBytes(StandardCharsets.US_ASCII);
        assertThat(plain.take(later)).isSameAs(later);
        assertThat(plain.starttls()).isNull();
    }
}
