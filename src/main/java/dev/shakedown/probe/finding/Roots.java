package dev.shakedown.probe.finding;

import dev.shakedown.engine.UpstreamTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A set of root certificates that some clients trust.
 *
 * @param name whose they are, in words: {@code the JDK}
 * @param anchors the certificates
 */
public record Roots(String name, List<X509Certificate> anchors) {

    /** The name of the roots of this Java runtime. */
    static final String JDK = "the JDK";

    /** The name of the roots of this system. */
    static final String SYSTEM = "the system";

    /** Where systems keep the bundle of their roots. */
    private static final List<Path> BUNDLES = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt", // Debian, Ubuntu, Alpine
                    "/etc/pki/tls/certs/ca-bundle.crt", // Fedora, RHEL
                    "/etc/ssl/ca-bundle.pem", // SUSE
                    "/etc/ssl/cert.pem") // macOS, FreeBSD
            .map(Path::of)
            .toList();

    public Roots {
        anchors = List.copyOf(anchors);
    }

    /** The roots of this Java runtime, of the system where it has a bundle, and those given. */
    public static List<Roots> with(List<Path> given) throws IOException {
        List<Roots> roots = new ArrayList<>(List.of(jdk()));
        system().ifPresent(roots::add);
        for (Path file : given) {
            roots.add(
                    new Roots(file.toString(), UpstreamTrust.with(List.of(file)).anchors()));
        }
        return List.copyOf(roots);
    }

    private static Roots jdk() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore itsOwn = null;
            factory.init(itsOwn);
            List<X509Certificate> anchors = new ArrayList<>();
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager x509) {
                    anchors.addAll(List.of(x509.getAcceptedIssuers()));
                }
            }
            return new Roots(JDK, anchors);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime has no roots: " + e.getMessage(), e);
        }
    }

    private static Optional<Roots> system() {
        for (Path bundle : BUNDLES) {
            if (Files.isReadable(bundle)) {
                try {
                    return Optional.of(new Roots(
                            SYSTEM, UpstreamTrust.with(List.of(bundle)).anchors()));
                } catch (IOException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
