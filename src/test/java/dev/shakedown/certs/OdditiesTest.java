package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OdditiesTest {

    @Test
    void aRightCertificateHasNone() {
        assertThat(of(CertificateRecipe.DEFAULT, 0)).isEmpty();
        assertThat(of(CertificateRecipe.DEFAULT, 1)).isEmpty();
    }

    @Test
    void tellsASignatureThatDoesNotFit() {
        Signature tampered = new Signature(null, true);
        assertThat(of(new CertificateRecipe(null, null, null, null, null, tampered, null), 0))
                .containsExactly("has a signature that does not fit it");
    }

    @Test
    void tellsAPurposeThatIsNotAServers() {
        Usage usage = new Usage(null, List.of(ExtendedPurpose.CLIENT_AUTH));
        assertThat(of(new CertificateRecipe(null, null, null, usage, null, null, null), 0))
                .containsExactly("may be used for client auth only, not by a server");
    }

    private static List<String> of(CertificateRecipe recipe, int place) {
        return Oddities.of(new Blueprint(recipe, place, new RequestedHost("localhost"), Pointers.NONE));
    }
}
