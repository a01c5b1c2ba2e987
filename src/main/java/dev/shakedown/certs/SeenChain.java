package dev.shakedown.certs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that a server has sent, put into their order.
 *
 * @param sent all that could be read, as they came
 * @param leaf the server's own
 * @param path what is between the leaf and the root, nearest the leaf first
 * @param root the certificate that ends the path and has issued itself, or null if it was not sent
 */
record SeenChain(
        List<SeenCertificate> sent,
        SeenCertificate leaf,
        List<SeenCertificate> path,
        @Nullable SeenCertificate root) {

    /** Puts certificates into their order; there has to be one at least. */
    static SeenChain of(List<SeenCertificate> sent) {
        SeenCertificate leaf = leaf(sent);
        List<SeenCertificate> left = new ArrayList<>(sent);
        left.remove(leaf);
        List<SeenCertificate> path = new ArrayList<>();
        SeenCertificate top = leaf;
        while (!top.isSelfIssued()) {
            Optional<SeenCertificate> issuer = issuer(top, left);
            if (issuer.isEmpty()) {
                return new SeenChain(sent, leaf, path, null);
            }
            top = issuer.get();
            left.remove(top);
            path.add(top);
        }
        return top.equals(leaf)
                ? new SeenChain(sent, leaf, path, null)
                : new SeenChain(sent, leaf, List.copyOf(path.subList(0, path.size() - 1)), top);
    }

    /** The last certificate before the root, sent or not. */
    SeenCertificate top() {
        return path.isEmpty() ? leaf : path.get(path.size() - 1);
    }

    /** Who should have signed a certificate of the path, if it was sent. */
    Optional<SeenCertificate> issuerOf(SeenCertificate certificate) {
        int above = certificate.equals(leaf) ? 0 : path.indexOf(certificate) + 1;
        return above < path.size() ? Optional.of(path.get(above)) : Optional.ofNullable(root);
    }

    /** What was sent and has nothing to do with the leaf. */
    List<SeenCertificate> superfluous() {
        return sent.stream()
                .filter(other -> !other.equals(leaf) && !path.contains(other) && !other.equals(root))
                .toList();
    }

    /** Of two issuers with the same name, the one whose key has signed; else one that only claims the name. */
    static Optional<SeenCertificate> issuer(SeenCertificate subject, List<SeenCertificate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.subject().equals(subject.issuer()))
                .max(Comparator.comparing(subject::isSignedBy));
    }

    /** The first, as it should be, unless it has issued another that could be the leaf. */
    private static SeenCertificate leaf(List<SeenCertificate> sent) {
        SeenCertificate first = sent.get(0);
        return sent.stream()
                .filter(other -> !other.equals(first)
                        && !first.isSelfIssued()
                        && other.issuer().equals(first.subject())
                        && other.isSignedBy(first)
                        && sent.stream().noneMatch(third -> third.issuer().equals(other.subject())))
                .findFirst()
                .orElse(first);
    }
}
