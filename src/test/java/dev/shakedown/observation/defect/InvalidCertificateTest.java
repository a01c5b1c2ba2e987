package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidCertificateTest {

    @ParameterizedTest
    @CsvSource({
        "has a signature that does not fit it, bad-signature",
        "'may be used for client auth only, not by a server', wrong-eku",
        "'says of itself that it is no authority (cA false), and yet it has issued another', intermediate-ca-false",
        "'does not say that it is an authority (no basicConstraints)', intermediate-no-basic-constraints",
        "'allows no more than 0 intermediates below it, where there are 1', pathlen-exceeded",
        "must not issue for 'localhost', name-constraints-violated",
        "'has the critical extension 1.2.3, which no client knows', unknown-critical-extension"
    })
    void saysWhatIsOddAndWhichScenarioIsLikeIt(String oddity, String scenario) {
        assertThat(served(Anchor.TRUSTED_ROOT, odd(Dialogue.LEAF, oddity))).hasValueSatisfying(found -> {
            assertThat(found.cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
            assertThat(found.sentence()).isEqualTo("The certificate of 'localhost' " + oddity + ".");
            assertThat(found.scenario()).isEqualTo(scenario);
        });
    }

    @Test
    void tellsTheIntermediateFromTheLeaf() {
        CertificateFacts intermediate = odd(Dialogue.certificate("CA", "Root"), "has a signature that does not fit it");

        assertThat(served(Anchor.TRUSTED_ROOT, Dialogue.LEAF, intermediate))
                .hasValueSatisfying(found -> assertThat(found.scenario()).isEqualTo("bad-signature-intermediate"));
    }

    @Test
    void leavesTheImpostorToTheOneWhoLooksAtAuthorities() {
        assertThat(served(Anchor.IMPOSTOR, odd(Dialogue.LEAF, "bears the name of another")))
                .isEmpty();
        assertThat(served(Anchor.TRUSTED_ROOT, Dialogue.LEAF)).isEmpty();
    }

    private static CertificateFacts odd(CertificateFacts facts, String oddity) {
        return new CertificateFacts(
                facts.subject(),
                facts.issuer(),
                facts.names(),
                facts.notBefore(),
                facts.notAfter(),
                facts.key(),
                facts.signature(),
                List.of(oddity));
    }

    private static Optional<Defect> served(Anchor anchor, CertificateFacts... chain) {
        Dialogue dialogue = Dialogue.open()
                .hello()
                .serves(anchor, RevocationRecipe.DEFAULT, chain)
                .flight13();
        return new InvalidCertificate().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
