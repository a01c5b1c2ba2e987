package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.scenario.Cause;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamDiagnosisTest {

    @Test
    void saysNothingOfTheClient() {
        Transcript transcript = new Transcript(
                List.of(
                        new TimedEvent(0, new Event.Destination("shop.test", 443, "configuration")),
                        new TimedEvent(1, new Event.UpstreamFailed(UpstreamFailure.REFUSED, "nobody listens"))),
                0,
                0);
        assertThat(UpstreamDiagnosis.of(transcript, Instant.EPOCH))
                .contains(new Diagnosis(
                        Cause.NETWORK_INTERRUPTION,
                        "The connection to the upstream server shop.test:443 failed: nobody listens.",
                        "start the upstream server, or correct its address and port"));
    }

    @Test
    void isEmptyWhereNothingFailed() {
        assertThat(UpstreamDiagnosis.of(Transcript.EMPTY, Instant.EPOCH)).isEmpty();
    }
}
