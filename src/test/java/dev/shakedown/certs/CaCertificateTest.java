package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaCertificateTest {

    private final ForgedCertificate forged = Hierarchy.create(
                    "any", "here", PermittedNames.with(List.of()), InstantSource.system())
            .intermediate();
    private final CaCertificate certificate = CaCertificate.of(forged);

    @Test
    void isTheSameAfterwards() {
        assertThat(certificate.der()).isEqualTo(forged.der());
        assertThat(certificate.subject()).isEqualTo(forged.subject());
        assertThat(certificate.subjectKeyIdentifier()).isEqualTo(forged.key().identifier());
        assertThat(certificate.nameConstraints()).isPresent();
    }

    @Test
    void takesItsOwnKey() throws Exception {
        ForgedCertificate again = certificate.with(forged.key().privateKey().getEncoded());

        assertThat(again.serial()).isEqualTo(forged.serial());
        assertThat(again.facts()).isEqualTo(CertificateFacts.of(certificate.certificate()));
    }

    @Test
    void refusesAnotherKey() {
        byte[] other = SubjectKey.generate(KeyType.ECDSA_P256).privateKey().getEncoded();

        assertThatThrownBy(() -> certificate.with(other))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("does not fit");
    }
}
