package dev.shakedown.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which upstreams are believed to be who they say they are.
 *
 * @param verify false to believe everybody, and to say so in every report
 * @param anchors certificates that are trusted besides the roots of the Java runtime
 */
public record UpstreamTrust(boolean verify, List<X509Certificate> anchors) {

    /** The roots of the Java runtime, and nothing else. */
    public static final UpstreamTrust SYSTEM = new UpstreamTrust(true, List.of());

    /** Everybody. */
    public static final UpstreamTrust INSECURE = new UpstreamTrust(false, List.of());

    public UpstreamTrust {
        anchors = List.copyOf(anchors);
    }

    /**
     * The roots of the Java runtime and the certificates in files.
     *
     * @param pem files with one or more certificates each, in PEM or DER
     * @throws IOException if a file cannot be read or holds no certificate; the message names it and says what to do
     */
    public static UpstreamTrust with(List<Path> pem) throws IOException {
        List<X509Certificate> anchors = new ArrayList<>();
        for (Path file : pem) {
            anchors.addAll(read(file));
        }
        return new UpstreamTrust(true, anchors);
    }

    /** A trust manager for the roots and the anchors. */
    X509TrustManager manager() {
        try {
            X509TrustManager system = manager(null);
            if (anchors.isEmpty()) {
                return system;
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<X509Certificate> all = new ArrayList<>(List.of(system.getAcceptedIssuers()));
            all.addAll(anchors);
            for (int i = 0; i < all.size(); i++) {
                store.setCertificateEntry("anchor-" + i, all.get(i));
            }
            return manager(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the Java runtime cannot verify certificates: " + e.getMessage(), e);
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("no trust manager for X.509");
    }

    private static List<X509Certificate> read(Path file) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                found.add((X509Certificate) certificate);
            }
        } catch (CertificateException e) {
            throw new IOException(complaint(file) + " (" + e.getMessage() + ")", e);
        }
        if (found.isEmpty()) {
            throw new IOException(complaint(file));
        }
        return found;
    }

    private static String complaint(Path file) {
        return file + ": no certificate in it (allowed: certificates in PEM or DER; export the CA of your upstream)";
    }
}
