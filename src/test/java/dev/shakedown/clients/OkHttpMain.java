package dev.shakedown.clients;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp as a program: asks for a URL once, trusting one CA, and ends with 0 or 1. */
public final class OkHttpMain {

    private OkHttpMain() {}

    public static void main(String[] args) throws GeneralSecurityException, IOException {
        OkHttpClient client = client(args[0]);
        try (Response response =
                client.newCall(new Request.Builder().url(args[1]).build()).execute()) {
            response.body().string();
        } catch (IOException e) {
            System.err.println(TestClient.reason(e));
            System.exit(1);
        }
        System.exit(0);
    }

    private static OkHttpClient client(String ca) throws GeneralSecurityException, IOException {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream in = new FileInputStream(ca)) {
            anchors.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(anchors);
        TrustManager[] managers = trust.getTrustManagers();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        return new OkHttpClient.Builder()
                .sslSocketFactory(context.getSocketFactory(), (X509TrustManager) managers[0])
                .dns(host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})))
                .callTimeout(Duration.ofSeconds(5))
                .build();
    }
}
