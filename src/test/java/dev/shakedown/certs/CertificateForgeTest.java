package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateForgeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final CertificateForge forge = new CertificateForge(() -> NOW);
    private final SubjectKey key = SubjectKey.generate(KeyType.ECDSA_P256);

    @Test
    void aRightLeafHasEveryFieldRight() throws Exception {
        X509Certificate leaf = Witness.parse(forge(CertificateRecipe.DEFAULT).der());

        assertThat(leaf.getVersion()).isEqualTo(3);
        assertThat(leaf.getSerialNumber().bitLength()).isEqualTo(127);
        assertThat(leaf.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(leaf.getSubjectX500Principal().getName()).isEqualTo("CN=a.example,O=Shakedown sandbox");
        assertThat(leaf.getNotBefore()).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(leaf.getNotAfter()).isEqualTo(Instant.parse("2027-01-03T10:00:00Z"));
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(leaf.getNonCriticalExtensionOIDs())
                .containsExactlyInAnyOrder("2.5.29.14", "2.5.29.35", "2.5.29.17", "2.5.29.37");
        leaf.verify(leaf.getPublicKey());
    }

    @Test
    void noTwoHaveTheSameSerialNumber() {
        Set<Object> serials = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            serials.add(forge(CertificateRecipe.DEFAULT).serial());
        }

        assertThat(serials).hasSize(100);
    }

    @Test
    void aTimeAfter2049IsWrittenInFull() throws Exception {
        X509Certificate leaf =
                Witness.parse(forge(Recipes.valid("-20000d..20000d")).der());

        assertThat(leaf.getNotBefore()).isEqualTo(NOW.minus(Duration.ofDays(20_000)));
        assertThat(leaf.getNotAfter()).isEqualTo(NOW.plus(Duration.ofDays(20_000)));
    }

    @Test
    void anIssuerSignsUnderItsOwnNameAndIdentifier() throws Exception {
        Blueprint authority =
                new Blueprint(CertificateRecipe.DEFAULT, 1, new RequestedHost("a.example"), Pointers.NONE);
        ForgedCertificate issuer = forge.selfSigned(authority, SubjectKey.generate(KeyType.ECDSA_P384));
        Blueprint blueprint =
                new Blueprint(CertificateRecipe.DEFAULT, 0, new RequestedHost("a.example"), Pointers.NONE);

        ForgedCertificate leaf = forge.signed(blueprint, key, issuer);

        X509Certificate parsed = Witness.parse(leaf.der());
        parsed.verify(Witness.parse(issuer.der()).getPublicKey());
        assertThat(leaf.facts().issuer()).isEqualTo("Shakedown intermediate 1");
        assertThat(parsed.getExtensionValue("2.5.29.35")).endsWith(issuer.key().identifier());
    }

    private ForgedCertificate forge(CertificateRecipe recipe) {
        return forge.selfSigned(new Blueprint(recipe, 0, new RequestedHost("a.example"), Pointers.NONE), key);
    }
}
