package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Outcome.How;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, DATA, accepted",
        "ACCEPTED, DATA_BEFORE_REFUSAL, accepted: data before refusal",
        "REJECTED, CLOSED_AFTER_HANDSHAKE, rejected: closed after handshake",
        "HUNG, WAITING, hung",
        "INCONCLUSIVE, NO_CONNECTION, inconclusive: no connection"
    })
    void areShort(Kind kind, How how, String words) {
        assertThat(OutcomeWords.of(new Outcome(kind, how, null, ""))).isEqualTo(words);
    }

    @Test
    void nameTheAlert() {
        Alert alert = new Alert(2, AlertDescription.valueOf("unknown_ca"));

        assertThat(OutcomeWords.of(new Outcome(Kind.REJECTED, How.ALERT, alert, "")))
                .isEqualTo("rejected: unknown_ca");
    }
}
