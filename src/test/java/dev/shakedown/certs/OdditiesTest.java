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

    @Test
    void holdsConstraintsAgainstTheLeaf() {
        assertThat(of(constrained(List.of("other.example"), List.of()), 1))
                .containsExactly("may issue for 'other.example' only");
        assertThat(of(constrained(List.of("localhost", "127.0.0.0/8", "::1"), List.of("other.example")), 1))
                .isEmpty();
        assertThat(of(constrained(List.of(), List.of("${host}")), 1)).containsExactly("must not issue for 'localhost'");
    }

    @Test
    void countsTheIntermediatesBelow() {
        Constraints none = new Constraints(null, 0, null, null);
        CertificateRecipe recipe = new CertificateRecipe(null, null, null, null, none, null, null);
        assertThat(of(recipe, 1)).isEmpty();
        assertThat(of(recipe, 2)).containsExactly("allows no more than 0 intermediates below it, where there are 1");
    }

    private static CertificateRecipe constrained(List<String> permitted, List<String> excluded) {
        Constraints constraints = new Constraints(null, null, names(permitted), names(excluded));
        return new CertificateRecipe(null, null, null, null, constraints, null, null);
    }

    private static List<AlternativeName> names(List<String> texts) {
        return texts.stream().map(AlternativeName::valueOf).toList();
    }

    private static List<String> of(CertificateRecipe recipe, int place) {
        RequestedHost host = new RequestedHost("localhost");
        return Oddities.of(
                new Blueprint(recipe, place, host, Pointers.NONE),
                new Blueprint(CertificateRecipe.DEFAULT, 0, host, Pointers.NONE));
    }
}
