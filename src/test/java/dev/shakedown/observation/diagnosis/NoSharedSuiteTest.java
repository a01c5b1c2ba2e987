package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoSharedSuiteTest {

    @Test
    void findsTheFaultWithAServerOfWeakSuites() {
        Diagnosis found = diagnosis(new Event.ServerOffers(List.of(), List.of("TLS_RSA_WITH_3DES_EDE_CBC_SHA")));

        assertThat(found.cause()).isEqualTo(Cause.WEAK_OR_NO_SHARED_CIPHER);
        assertThat(found.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(found.text()).contains("All of the server's are weak.");
    }

    @Test
    void findsTheFaultWithSuitesThatDoNotGoWithTheKey() {
        Diagnosis found =
                diagnosis(new Event.ServerOffers(List.of(), List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")));

        assertThat(found.cause()).isEqualTo(Cause.WEAK_OR_NO_SHARED_CIPHER);
        assertThat(found.text()).contains("None of the server's suites goes with its own key (ECDSA P-256).");
    }

    @Test
    void findsTheFaultWithAShortGroup() {
        String dhe = "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256";

        assertThat(diagnosis(new Event.ServerOffers(List.of(), List.of(dhe), List.of(), 1024))
                        .text())
                .contains("only 1024 bits");
    }

    @Test
    void otherwiseTheClientLacksSomething() {
        Diagnosis found =
                diagnosis(new Event.ServerOffers(List.of(), List.of("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")));

        assertThat(found.cause()).isEqualTo(Cause.CLIENT_SOFTWARE);
        assertThat(found.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(found.fix()).startsWith("update the client");
    }

    private static Diagnosis diagnosis(Event.ServerOffers offers) {
        Dialogue dialogue =
                Dialogue.open().hello().then(offers).serves(Dialogue.LEAF).serverAlert("handshake_failure");
        return NoSharedSuite.diagnosis(Cases.of("own", Expectations.CONTROL, dialogue));
    }
}
