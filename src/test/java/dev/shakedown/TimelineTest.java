package dev.shakedown;

import static dev.shakedown.InterceptionFixture.interception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Outcome.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void hasALineForEachEvent() {
        assertThat(Timeline.of(List.of(interception("c-1", Kind.REJECTED))).lines())
                .containsExactly(
                        "c-1 on sandbox, 'baseline': rejected (closed)",
                        "      1.5 ms  accepted client=127.0.0.1:50412 listener=sandbox");
    }

    @Test
    void showsWhatAnEventSaysAndNoMore() {
        CertificateFacts leaf = new CertificateFacts(
                "shop.test\u001b[2J",
                "CA",
                List.of("shop.test"),
                null,
                null,
                "ECDSA P-256",
                "SHA256withECDSA",
                List.of());
        assertThat(line(new Event.CertificateServed(List.of(leaf), false)))
                .startsWith("certificate served chain=['shop.test\\u001b[2J'] stapled=false anchor=trusted root");
        assertThat(line(new Event.ServerOffers(List.of("TLSv1.2"), List.of(), List.of(), 0)))
                .isEqualTo("server offers versions=[TLSv1.2] dh=0");
        assertThat(line(new Event.Negotiated(Event.Leg.CLIENT, "TLSv1.3", "TLS_AES_128_GCM_SHA256", null)))
                .isEqualTo("negotiated leg=client version=TLSv1.3 suite=TLS_AES_128_GCM_SHA256");
    }

    private static String line(Event event) {
        return Timeline.of(interception("c-1", Kind.REJECTED, event))
                .lines()
                .reduce((first, last) -> last)
                .map(last -> last.replaceFirst("^ *1\\.5 ms  ", ""))
                .orElseThrow();
    }

    @Test
    void saysThatNothingHappened() {
        assertThat(Timeline.of(List.of())).isEqualTo("no connection came");
    }
}
