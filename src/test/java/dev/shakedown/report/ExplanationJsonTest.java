package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.explain.Explanation;
import dev.shakedown.explain.Side;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {

    @Test
    void writesEachCause() {
        Explanation explanation = new Explanation(
                Cause.REVOKED_CERTIFICATE, 0.97, "It is.", "replace it", Side.SERVER, "revoked-ocsp", "r");
        assertThat(ExplanationJson.of(List.of(explanation)))
                .isEqualTo(
                        "{\"causes\":[{\"cause\":\"revoked-certificate\",\"confidence\":0.97,\"text\":\"It is.\","
                                + "\"fix\":\"replace it\",\"side\":\"server\",\"scenario\":\"revoked-ocsp\",\"evidence\":\"r\"}]}");
    }

    @Test
    void writesAnEmptyListForNothing() {
        assertThat(ExplanationJson.of(List.of())).isEqualTo("{\"causes\":[]}");
    }
}
