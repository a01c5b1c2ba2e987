package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpstreamTrustTest {

    @TempDir
    private Path folder;

    @Test
    void addsTheAnchorsOfAFileToTheRoots() throws Exception {
        X509Certificate root = TestCredentials.root();
        Path pem = folder.resolve("ca.pem");
        Files.writeString(
                pem,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        UpstreamTrust trust = UpstreamTrust.with(List.of(pem));
        assertThat(trust.verify()).isTrue();
        assertThat(trust.anchors()).containsExactly(root);
        assertThat(trust.manager().getAcceptedIssuers())
                .contains(root)
                .hasSizeGreaterThanOrEqualTo(UpstreamTrust.SYSTEM.manager().getAcceptedIssuers().length);
    }

    @Test
    void namesAFileWithoutACertificate() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        assertThatThrownBy(() -> UpstreamTrust.with(List.of(empty)))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(empty + ": no certificate in it (allowed: ");
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> UpstreamTrust.with(List.of(missing)))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.pem");
    }
}
