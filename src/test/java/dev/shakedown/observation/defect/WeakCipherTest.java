package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeakCipherTest {

    private static final String DHE = "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final String CBC = "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA";

    @Test
    void namesABrokenSuiteThatWasChosen() {
        assertThat(chosen("TLS_RSA_WITH_3DES_EDE_CBC_SHA")).hasValueSatisfying(found -> {
            assertThat(found.sentence()).isEqualTo("The server chose TLS_RSA_WITH_3DES_EDE_CBC_SHA (3DES).");
            assertThat(found.scenario()).isEqualTo("3des");
        });
    }

    @Test
    void namesTheBitsOfAShortGroup() {
        assertThat(chosen(DHE, new Event.ServerOffers(List.of(), List.of(DHE), List.of(), 1024)))
                .hasValueSatisfying(found -> {
                    assertThat(found.sentence()).contains("group of only 1024 bits");
                    assertThat(found.scenario()).isEqualTo("dh-1024");
                });
        assertThat(chosen(DHE, new Event.ServerOffers(List.of(), List.of(DHE), List.of(), 2048)))
                .isEmpty();
    }

    @Test
    void blamesTheServerForCbcOnlyWhereItHasNothingElse() {
        assertThat(chosen(CBC)).isEmpty();
        assertThat(chosen(CBC, new Event.ServerOffers(List.of(), List.of(CBC))))
                .hasValueSatisfying(found -> assertThat(found.scenario()).isEqualTo("cbc-only"));
    }

    @Test
    void namesWhatTheServerHasWhereNothingWasChosen() {
        Dialogue dialogue =
                Dialogue.open().hello().then(new Event.ServerOffers(List.of(), List.of("TLS_RSA_WITH_NULL_SHA")));

        assertThat(found(dialogue))
                .hasValueSatisfying(found -> assertThat(found.sentence())
                        .isEqualTo("The server has nothing but weak cipher suites: TLS_RSA_WITH_NULL_SHA (NULL)."));
    }

    @Test
    void isSilentOnGoodSuites() {
        assertThat(found(Dialogue.open().handshake())).isEmpty();
        assertThat(found(Dialogue.open())).isEmpty();
    }

    private static Optional<Defect> chosen(String suite) {
        return chosen(suite, new Event.ServerOffers(List.of(), List.of()));
    }

    private static Optional<Defect> chosen(String suite, Event.ServerOffers offers) {
        return found(
                Dialogue.open().hello().then(offers).then(new Event.Negotiated(Leg.CLIENT, "TLSv1.2", suite, null)));
    }

    private static Optional<Defect> found(Dialogue dialogue) {
        return new WeakCipher().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
