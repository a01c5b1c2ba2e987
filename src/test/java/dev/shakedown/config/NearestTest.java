package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("expired", "send-alert", "any");

    @Test
    void findsNamesWithATypingMistake() {
        assertThat(Nearest.to("expird", KNOWN)).contains("expired");
        assertThat(Nearest.to("exipred", KNOWN)).contains("expired");
        assertThat(Nearest.to("EXPIRED", KNOWN)).contains("expired");
        assertThat(Nearest.to("send_alert", KNOWN)).contains("send-alert");
        assertThat(Nearest.to("ayn", KNOWN)).contains("any");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Nearest.to("revoked", KNOWN)).isEmpty();
        assertThat(Nearest.to("xyz", KNOWN)).isEmpty();
        assertThat(Nearest.to("expired", List.of())).isEmpty();
    }

    @Test
    void saysWhatIsAllowed() {
        assertThat(Nearest.hint("expird", KNOWN))
                .isEqualTo("(allowed: expired, send-alert, any; did you mean 'expired'?)");
        assertThat(Nearest.hint("xyz", List.of())).isEqualTo("(allowed: none)");
        assertThat(Nearest.hint("xyz", KNOWN)).isEqualTo("(allowed: expired, send-alert, any)");
    }

    @Test
    void takesAPartOfTheOnlyNameThatHasIt() {
        assertThat(Nearest.to("alert", KNOWN)).contains("send-alert");
        assertThat(Nearest.to("nd", KNOWN)).isEmpty();
        assertThat(Nearest.to("cert", List.of("bad-certificate", "no-certificate")))
                .isEmpty();
    }
}
