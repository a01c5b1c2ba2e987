package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameTest {

    @Test
    void namesBothNames() {
        assertThat(asked("shop.test", Dialogue.certificate("a", "Sandbox", "a.test", "b.test")))
                .hasValueSatisfying(found -> {
                    assertThat(found.cause()).isEqualTo(Cause.CERTIFICATE_NAME_MISMATCH);
                    assertThat(found.scenario()).isEqualTo("wrong-host");
                    assertThat(found.sentence())
                            .isEqualTo("The client asked for 'shop.test'; the certificate is for 'a.test', 'b.test'.");
                    assertThat(found.clientFix()).contains("host name check");
                });
    }

    @Test
    void tellsACertificateWithoutAlternativeNames() {
        assertThat(asked("shop.test", Dialogue.certificate("shop.test", "Sandbox")))
                .hasValueSatisfying(found -> {
                    assertThat(found.sentence()).contains("only the common name 'shop.test'");
                    assertThat(found.scenario()).isEqualTo("cn-only");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "shop.test, shop.test, true",
        "SHOP.test, shop.TEST, true",
        "shop.test, shop.test., true",
        "a.shop.test, *.shop.test, true",
        "a.b.shop.test, *.shop.test, false",
        "shop.test, *.shop.test, false",
        "shop.test, *.test, false",
        "shop.test, *shop.test, false"
    })
    void comparesAsTheStandardDoes(String host, String name, boolean right) {
        assertThat(asked(host, Dialogue.certificate("x", "Sandbox", name)).isEmpty())
                .isEqualTo(right);
    }

    @Test
    void takesAClientWithoutAServerNameForALocalOne() {
        Dialogue dialogue = Dialogue.open()
                .then(new Event.Destination("db.internal", 443, "configuration"))
                .helloTo(null)
                .serves(Dialogue.LEAF)
                .flight13();

        assertThat(new HostName().inspect(new Served(dialogue.transcript(), Dialogue.NOW)))
                .isEmpty();
    }

    private static Optional<Defect> asked(String host, CertificateFacts leaf) {
        Dialogue dialogue = Dialogue.open().helloTo(host).serves(leaf).flight13();
        return new HostName().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
