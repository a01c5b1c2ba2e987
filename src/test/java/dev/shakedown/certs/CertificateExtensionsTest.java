package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;

class CertificateExtensionsTest {

    private static final byte[] ID = {1, 2, 3};

    @Test
    void basicConstraintsSayWhatTheRecipeSays() {
        BasicConstraints authority = basic(new Constraints(BasicConstraint.AUTHORITY, 0, null, null));
        BasicConstraints leaf = basic(Constraints.DEFAULT);

        assertThat(authority.isCA()).isTrue();
        assertThat(authority.getPathLenConstraint()).isZero();
        assertThat(leaf.isCA()).isFalse();
        assertThat(of(new Constraints(BasicConstraint.ABSENT, null, null, null)))
                .noneMatch(extension -> extension.getExtnId().equals(Extension.basicConstraints));
    }

    @Test
    void emptyListsLeaveTheirExtensionsOut() {
        Blueprint blueprint = new Blueprint(
                new CertificateRecipe(
                        null, null, new Names(null, List.of()), new Usage(List.of(), List.of()), null, null, null),
                0,
                new RequestedHost("a.example"),
                Pointers.NONE);

        assertThat(CertificateExtensions.of(blueprint, ID, ID))
                .extracting(Extension::getExtnId)
                .containsExactly(
                        Extension.basicConstraints, Extension.subjectKeyIdentifier, Extension.authorityKeyIdentifier);
    }

    @Test
    void anExtensionCanStandThereTwice() {
        ExtraExtension extra = new ExtraExtension("2.5.29.15", false, "03020780");
        Blueprint blueprint = new Blueprint(
                new CertificateRecipe(null, null, null, null, null, null, List.of(extra)),
                0,
                new RequestedHost("a.example"),
                Pointers.NONE);

        assertThat(CertificateExtensions.of(blueprint, ID, ID))
                .filteredOn(extension -> extension.getExtnId().equals(Extension.keyUsage))
                .hasSize(2);
    }

    private static BasicConstraints basic(Constraints constraints) {
        return of(constraints).stream()
                .filter(extension -> extension.getExtnId().equals(Extension.basicConstraints))
                .map(extension -> BasicConstraints.getInstance(extension.getParsedValue()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Extension> of(Constraints constraints) {
        Blueprint blueprint =
                new Blueprint(Recipes.constraints(constraints), 0, new RequestedHost("a.example"), Pointers.NONE);
        return CertificateExtensions.of(blueprint, ID, ID);
    }
}
