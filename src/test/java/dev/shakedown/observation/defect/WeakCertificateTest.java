package dev.shakedown.observation.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Dialogue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeakCertificateTest {

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
        assertThat(text("rsa-512", "SHA256withRSA")).contains("only 512 bits");
    }

    @Test
    void namesTheScenarioThatIsLikeIt() {
        assertThat(found("RSA 2048", "MD5withRSA").orElseThrow().scenario()).isEqualTo("md5-leaf");
        assertThat(found("RSA 2048", "SHA1withRSA").orElseThrow().scenario()).isEqualTo("sha1-leaf");
        assertThat(found("RSA 1024", "SHA256withRSA").orElseThrow().scenario()).isEqualTo("rsa-1024");
        assertThat(found("RSA 512", "SHA256withRSA").orElseThrow().scenario()).isEqualTo("rsa-512");
    }

    @Test
    void isSilentOnStrongCertificates() {
        assertThat(found("RSA 2048", "SHA256withRSA")).isEmpty();
        assertThat(found("ECDSA P-256", "SHA384withECDSA")).isEmpty();
        assertThat(found("RSA 4096", "SHA512withRSA")).isEmpty();
    }

    private static String text(String key, String signature) {
        return found(key, signature).orElseThrow().sentence();
    }

    private static Optional<Defect> found(String key, String signature) {
        CertificateFacts leaf = Dialogue.made(Dialogue.LEAF, key, signature);
        Dialogue dialogue = Dialogue.open().hello().serves(leaf).flight13();
        return new WeakCertificate().inspect(new Served(dialogue.transcript(), Dialogue.NOW));
    }
}
