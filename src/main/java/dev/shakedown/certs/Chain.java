package dev.shakedown.certs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates of one credential, whether they are sent or not.
 *
 * @param leaf the server's own
 * @param intermediates the recipe's, nearest the leaf first
 * @param hierarchy what stands above them, or empty if the topmost signs itself
 */
record Chain(ForgedCertificate leaf, List<ForgedCertificate> intermediates, Optional<Hierarchy> hierarchy) {

    /**
     * A certificate as it is sent.
     *
     * @param der its bytes
     * @param facts what it says of itself
     */
    record Part(byte[] der, CertificateFacts facts) {

        static Part of(ForgedCertificate certificate) {
            return new Part(certificate.der(), certificate.facts());
        }
    }

    /** Who signed the leaf. */
    ForgedCertificate issuerOfLeaf() {
        return intermediates.stream()
                .findFirst()
                .or(() -> hierarchy.map(Hierarchy::intermediate))
                .orElse(leaf);
    }

    /** The certificates that a link stands for. */
    Stream<Part> parts(Link link) {
        return switch (link) {
            case LEAF -> Stream.of(Part.of(leaf));
            case INTERMEDIATES -> intermediates.stream().map(Part::of);
            case ISSUER -> hierarchy.map(Hierarchy::intermediate).map(Part::of).stream();
            case ROOT ->
                hierarchy
                        .map(Hierarchy::root)
                        .map(root -> new Part(root.der(), CertificateFacts.of(root.certificate())))
                        .stream();
        };
    }
}
