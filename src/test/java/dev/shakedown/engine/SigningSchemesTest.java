package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.SignatureScheme;
import org.junit.jupiter.api.Test;

class SigningSchemesTest {

    @Test
    void bindsEcdsaToTheCurveInTls13() throws IOException {
        AsymmetricKeyParameter key = key(TestCredentials.ecdsa());
        assertThat(SigningSchemes.tls13(key)).containsExactly(SignatureScheme.ecdsa_secp256r1_sha256);
        assertThat(SigningSchemes.tls12(key)).contains(SignatureScheme.ecdsa_secp384r1_sha384);
    }

    @Test
    void keepsPkcs1OutOfTls13() throws IOException {
        AsymmetricKeyParameter key = key(TestCredentials.rsa(2048));
        assertThat(SigningSchemes.tls13(key)).hasSize(3).doesNotContain(SignatureScheme.rsa_pkcs1_sha256);
        assertThat(SigningSchemes.tls12(key)).hasSize(7).contains(SignatureScheme.rsa_pkcs1_sha256);
    }

    @Test
    void leavesAShortKeyWhatFitsIt() throws IOException {
        AsymmetricKeyParameter key = key(TestCredentials.rsa(512));
        assertThat(SigningSchemes.tls13(key)).isEmpty();
        assertThat(SigningSchemes.tls12(key))
                .isEqualTo(List.of(SignatureScheme.rsa_pkcs1_sha256, SignatureScheme.rsa_pkcs1_sha1));
        assertThat(SigningSchemes.tls13(key(TestCredentials.rsa(1024))))
                .containsExactly(SignatureScheme.rsa_pss_rsae_sha256, SignatureScheme.rsa_pss_rsae_sha384);
    }

    @Test
    void signsWithEdwardsCurves() throws IOException {
        assertThat(SigningSchemes.tls13(key(TestCredentials.ed25519()))).containsExactly(SignatureScheme.ed25519);
    }

    private static AsymmetricKeyParameter key(Credential credential) throws IOException {
        return PrivateKeyFactory.createKey(credential.key().getEncoded());
    }
}
