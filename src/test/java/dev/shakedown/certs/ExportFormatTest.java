package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private final X509Certificate root = SandboxAuthority.ephemeral(List.of()).root();

    @Test
    void theJdkReadsPemAndDer() throws Exception {
        byte[] pem = ExportFormat.PEM.encode(root);

        assertThat(new String(pem, StandardCharsets.US_ASCII)).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(Witness.parse(pem)).isEqualTo(root);
        assertThat(Witness.parse(ExportFormat.DER.encode(root))).isEqualTo(root);
    }

    @Test
    void theJdkTrustsPkcs12WithThePassword() throws Exception {
        assertThat(anchors("PKCS12", ExportFormat.P12, "changeit".toCharArray()))
                .containsExactly(root);
    }

    @Test
    void theJdkTrustsJksWithThePasswordAndWithout() throws Exception {
        assertThat(anchors("JKS", ExportFormat.JKS, "changeit".toCharArray())).containsExactly(root);
        assertThat(anchors("JKS", ExportFormat.JKS, null)).containsExactly(root);
    }

    private X509Certificate[] anchors(String type, ExportFormat format, char @Nullable [] password) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(new ByteArrayInputStream(format.encode(root)), password);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        TrustManager[] managers = factory.getTrustManagers();
        return ((X509TrustManager) managers[0]).getAcceptedIssuers();
    }
}
