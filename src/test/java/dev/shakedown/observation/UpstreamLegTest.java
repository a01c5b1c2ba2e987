package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event.Leg;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamLegTest {

    @Test
    void isMissingWhereThereIsNoUpstream() {
        assertThat(UpstreamLeg.of(Dialogue.open().handshake().transcript())).isEmpty();
    }

    @Test
    void tellsWhatWasNegotiatedWithTheUpstream() {
        Transcript transcript = Dialogue.open()
                .hello()
                .then(new Event.UpstreamConnected("192.0.2.1:443"))
                .then(new Event.UpstreamVerified(List.of(Dialogue.LEAF), true))
                .then(new Event.HandshakeCompleted(Leg.UPSTREAM, "TLSv1.2", "S", null, "h2", "boringssl"))
                .completed("TLSv1.3")
                .transcript();

        assertThat(UpstreamLeg.of(transcript))
                .contains(new UpstreamLeg("192.0.2.1:443", true, "TLSv1.2", "S", "h2", null, null));
    }

    @Test
    void tellsWhyItFailed() {
        Transcript transcript = Dialogue.open()
                .hello()
                .then(new Event.UpstreamFailed(UpstreamFailure.REFUSED, "connection refused"))
                .transcript();

        assertThat(UpstreamLeg.of(transcript))
                .contains(new UpstreamLeg(null, null, null, null, null, UpstreamFailure.REFUSED, "connection refused"));
    }
}
