package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OldVersionTest {

    @Test
    void namesTheVersionThatWasChosen() {
        Dialogue dialogue = Dialogue.open().hello("TLSv1.2", "TLSv1").flight12().completed("TLSv1");

        assertThat(found(dialogue)).hasValueSatisfying(found -> {
            assertThat(found.sentence()).isEqualTo("The server chose TLSv1. The client offers TLSv1.2, TLSv1.");
            assertThat(found.clientFix()).contains("lowest version to TLS 1.2");
            assertThat(found.scenario()).isEqualTo("tls10-only");
        });
    }

    @Test
    void namesWhatTheServerHasWhereNothingWasChosen() {
        Dialogue dialogue = Dialogue.open().hello().then(new Event.ServerOffers(List.of("TLSv1.1"), List.of()));

        assertThat(found(dialogue)).hasValueSatisfying(found -> {
            assertThat(found.sentence()).startsWith("The server speaks only TLSv1.1.");
            assertThat(found.scenario()).isEqualTo("tls11-only");
        });
    }

    @Test
    void isSilentOnVersionsOfToday() {
        assertThat(found(Dialogue.open().handshake())).isEmpty();
        assertThat(found(Dialogue.open().hello().then(new Event.ServerOffers(List.of("TLSv1", "TLSv1.2"), List.of()))))
                .isEmpty();
        assertThat(found(Dialogue.open())).isEmpty();
    }

    private static Optional<Defect> found(Dialogue dialogue) {
        return new OldVersion().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
