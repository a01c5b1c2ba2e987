package dev.shakedown.probe.finding;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a server, parsed, and the way up from the leaf through what was sent.
 *
 * @param sent each certificate that was sent and parses, in the order of the message
 * @param unreadable how many more do not parse
 * @param path the leaf, its issuer and so on, as far as they were sent and their signatures verify
 * @param anchors by whom the top of the path is trusted
 * @param missing the certificate above the path was not sent
 */
public record ChainView(
        List<X509Certificate> sent,
        int unreadable,
        List<X509Certificate> path,
        List<Anchored> anchors,
        boolean missing) {

    /**
     * One set of roots, and whether it knows the top of the path.
     *
     * @param roots the set
     * @param root the root that is or has signed the top of the path, or null
     */
    public record Anchored(Roots roots, @Nullable X509Certificate root) {}

    /** The view of certificates as they were sent. */
    public static ChainView of(List<byte[]> chain, List<Roots> roots) {
        List<X509Certificate> sent = new ArrayList<>();
        int unreadable = 0;
        for (byte[] der : chain) {
            Optional<X509Certificate> parsed = parse(der);
            parsed.ifPresent(sent::add);
            unreadable += parsed.isPresent() ? 0 : 1;
        }
        boolean leafUnreadable = !chain.isEmpty() && parse(chain.get(0)).isEmpty();
        List<X509Certificate> path = leafUnreadable ? List.of() : path(sent);
        List<Anchored> anchors = path.isEmpty()
                ? List.of()
                : roots.stream().map(set -> anchored(path, set)).toList();
        boolean missing = !path.isEmpty() && !selfSigned(path.get(path.size() - 1));
        return new ChainView(List.copyOf(sent), unreadable, path, anchors, missing);
    }

    /** The server's own certificate, if it was sent and parses. */
    public Optional<X509Certificate> leaf() {
        return path.stream().findFirst();
    }

    /** True if one of the sets of roots trusts it. */
    public boolean trusted() {
        return anchors.stream().anyMatch(anchored -> anchored.root() != null);
    }

    /** The issuer of the leaf, sent or among the roots. */
    public Optional<X509Certificate> issuer() {
        if (path.size() > 1) {
            return Optional.of(path.get(1));
        }
        return anchors.stream()
                .flatMap(anchored -> Optional.ofNullable(anchored.root()).stream())
                .findFirst();
    }

    /** True if a certificate's issuer bears its own name and its signature verifies with its own key. */
    static boolean selfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
                && signed(certificate, certificate);
    }

    /** True if the signature of one verifies with the key of the other. */
    static boolean signed(X509Certificate subject, X509Certificate issuer) {
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** True if the names fit, whatever the signature says. */
    static boolean named(X509Certificate subject, X509Certificate issuer) {
        return subject.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    }

    private static List<X509Certificate> path(List<X509Certificate> sent) {
        List<X509Certificate> path = new ArrayList<>();
        Optional<X509Certificate> next = sent.stream().findFirst();
        while (next.isPresent()) {
            X509Certificate current = next.get();
            path.add(current);
            next = selfSigned(current)
                    ? Optional.empty()
                    : sent.stream()
                            .filter(other -> !path.contains(other) && named(current, other) && signed(current, other))
                            .findFirst();
        }
        return List.copyOf(path);
    }

    /** The lowest certificate of the path that is a root, or that a root has signed. */
    private static Anchored anchored(List<X509Certificate> path, Roots roots) {
        for (X509Certificate certificate : path) {
            for (X509Certificate root : roots.anchors()) {
                if (root.equals(certificate) || (named(certificate, root) && signed(certificate, root))) {
                    return new Anchored(roots, root);
                }
            }
        }
        return new Anchored(roots, null);
    }

    private static Optional<X509Certificate> parse(byte[] der) {
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }
}
