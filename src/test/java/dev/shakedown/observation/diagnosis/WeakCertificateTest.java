package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeakCertificateTest {

    private final Rule rule = new WeakCertificate();

    @Test
    void findsBrokenDigests() {
        assertThat(text("RSA 2048", "SHA1withRSA")).contains("is signed with SHA1withRSA");
        assertThat(text("RSA 2048", "MD5withRSA")).contains("is signed with MD5withRSA");
        assertThat(text("RSA 2048", "SHA-1 with RSA")).contains("is signed with SHA-1 with RSA");
    }

    @Test
    void findsShortKeys() {
        assertThat(text("RSA 1024", "SHA256withRSA")).contains("only 1024 bits");
        assertThat(text("RSA-512", "SHA256withRSA")).contains("only 512 bits");
    }

    @Test
    void isSilentOnStrongCertificates() {
        assertThat(found("RSA 2048", "SHA256withRSA")).isEmpty();
        assertThat(found("ECDSA P-256", "SHA384withECDSA")).isEmpty();
        assertThat(found("RSA 4096", "SHA512withRSA")).isEmpty();
    }

    private String text(String key, String signature) {
        return found(key, signature).orElseThrow().text();
    }

    private Optional<Diagnosis> found(String key, String signature) {
        CertificateFacts leaf = Dialogue.made(Dialogue.LEAF, key, signature);
        Dialogue dialogue = Dialogue.open().hello().serves(leaf).flight13().alert("bad_certificate");
        return rule.diagnose(Cases.of("sha1-leaf", Expectations.reject(Cause.WEAK_OR_NO_SHARED_CIPHER), dialogue));
    }
}
