package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.wire.ProtocolVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final Transcript modern =
            Dialogue.open().hello("TLSv1.3", "TLSv1.2").transcript();
    private final Transcript old = Dialogue.open().hello("TLSv1.1", "TLSv1").transcript();
    private final Transcript plain = Dialogue.open()
            .then(new Event.NotTls(Event.Leg.CLIENT, "HTTP request"))
            .transcript();

    @Test
    void saysNothingOfASingleConnection() {
        assertThat(Retries.of(List.of()).words()).isEmpty();
        assertThat(Retries.of(List.of(modern)).words()).isEmpty();
    }

    @Test
    void countsConnectionsThatOfferTheSame() {
        Retries retries = Retries.of(List.of(modern, modern, modern));

        assertThat(retries.downgraded()).isFalse();
        assertThat(retries.words()).isEqualTo("It made 3 connections.");
    }

    @Test
    void noticesADowngrade() {
        Retries retries = Retries.of(List.of(modern, old));

        assertThat(retries.downgradedTo()).isEqualTo(ProtocolVersion.TLS_1_1);
        assertThat(retries.words()).isEqualTo("It made 2 connections, and lowered its offer from TLSv1.3 to TLSv1.1.");
    }

    @Test
    void takesAHigherOfferForNoDowngrade() {
        assertThat(Retries.of(List.of(old, modern)).downgraded()).isFalse();
    }

    @Test
    void noticesARetryInPlainText() {
        assertThat(Retries.of(List.of(modern, plain)).words()).contains("in plain text");
        assertThat(Retries.of(List.of(plain, modern)).plainText()).isFalse();
    }
}
