package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final Hierarchy hierarchy =
            Hierarchy.create("any", "here", PermittedNames.with(List.of()), InstantSource.system());
    private final ForgedCertificate one = certificate();
    private final ForgedCertificate two = certificate();
    private final ForgedCertificate leaf = certificate();

    @Test
    void aLinkStandsForItsCertificates() {
        Chain chain = new Chain(leaf, List.of(one, two), Optional.of(hierarchy));

        assertThat(der(chain, Link.LEAF)).containsExactly(leaf.der());
        assertThat(der(chain, Link.INTERMEDIATES)).containsExactly(one.der(), two.der());
        assertThat(der(chain, Link.ISSUER))
                .containsExactly(hierarchy.intermediate().der());
        assertThat(der(chain, Link.ROOT)).containsExactly(hierarchy.root().der());
        assertThat(chain.issuerOfLeaf()).isSameAs(one);
    }

    @Test
    void theSandboxSignsALeafWithoutFurtherIntermediates() {
        assertThat(new Chain(leaf, List.of(), Optional.of(hierarchy)).issuerOfLeaf())
                .isSameAs(hierarchy.intermediate());
    }

    @Test
    void nothingStandsAboveASelfSignedLeaf() {
        Chain chain = new Chain(leaf, List.of(), Optional.empty());

        assertThat(chain.issuerOfLeaf()).isSameAs(leaf);
        assertThat(der(chain, Link.ISSUER)).isEmpty();
        assertThat(der(chain, Link.ROOT)).isEmpty();
    }

    private static List<byte[]> der(Chain chain, Link link) {
        return chain.parts(link).map(Chain.Part::der).toList();
    }

    private static ForgedCertificate certificate() {
        return new CertificateForge(InstantSource.system())
                .selfSigned(
                        new Blueprint(CertificateRecipe.DEFAULT, 0, new RequestedHost("a.example"), Pointers.NONE),
                        SubjectKey.generate(KeyType.ECDSA_P256));
    }
}
