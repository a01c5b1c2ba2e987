package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.cert.CRLReason;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrlForgeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aListIsThatOfItsIssuer() throws Exception {
        ForgedCertificate issuer = Hierarchy.create("any", "here", PermittedNames.with(List.of()), () -> NOW)
                .intermediate();
        RevocationRecipe recipe = new RevocationRecipe(null, null, RevocationStatus.REVOKED, false);

        X509CRL list = Witness.parseList(
                new CrlForge(() -> NOW).list(new RevocationCase("k1", recipe, BigInteger.TEN, issuer)));

        assertThat(list.getIssuerX500Principal())
                .isEqualTo(Witness.parse(issuer.der()).getSubjectX500Principal());
        assertThat(list.getExtensionValue("2.5.29.35")).endsWith(issuer.key().identifier());
        assertThat(list.getExtensionValue("2.5.29.20")).as("number").isNotNull();
        assertThat(list.getRevokedCertificates()).singleElement().satisfies(entry -> {
            assertThat(entry.getSerialNumber()).isEqualTo(BigInteger.TEN);
            assertThat(entry.getRevocationReason()).isEqualTo(CRLReason.KEY_COMPROMISE);
            assertThat(entry.getRevocationDate()).isBefore(NOW);
        });
    }
}
