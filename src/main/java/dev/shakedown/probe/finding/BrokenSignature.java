package dev.shakedown.probe.finding;

import dev.shakedown.scenario.Cause;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A certificate whose signature does not verify with the key of the issuer that was sent. If the certificate names the key
 * of its issuer and that is another one, then another authority of the same name has signed it, and nobody trusts that one.
 */
final class BrokenSignature implements Rule {

    private static final String AUTHORITY_KEY = "2.5.29.35";
    private static final String SUBJECT_KEY = "2.5.29.14";

    @Override
    public List<Finding> findings(Examination examination) {
        ChainView chain = examination.chain();
        return broken(chain)
                .map(found -> List.of(Finding.error(
                        Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                        Text.sentence(Text.role(found, chain)
                                + " has a signature that does not verify with the key of its issuer "
                                + Text.issuer(found)),
                        "the issuer was sent, bears the right name and the right key identifier, and its key does not verify the"
                                + " signature (" + found.getSigAlgName() + ")",
                        "get the certificate anew from the authority: it was changed after it was signed, or damaged",
                        chain.path().size() == 1 ? "bad-signature" : "bad-signature-intermediate")))
                .orElse(List.of());
    }

    /** True if the chain ends where it does because of a broken signature. */
    static boolean explains(ChainView chain) {
        return broken(chain).isPresent();
    }

    private static Optional<X509Certificate> broken(ChainView chain) {
        if (!chain.missing() || chain.trusted()) {
            return Optional.empty();
        }
        X509Certificate top = chain.path().get(chain.path().size() - 1);
        return Stream.concat(
                        chain.sent().stream(),
                        chain.anchors().stream().flatMap(anchored -> anchored.roots().anchors().stream()))
                .filter(other -> ChainView.named(top, other) && sameKey(top, other))
                .findFirst()
                .map(issuer -> top);
    }

    /** As far as the certificates say: the authority key identifier ends with the subject key identifier's bytes. */
    private static boolean sameKey(X509Certificate subject, X509Certificate issuer) {
        byte[] wanted = subject.getExtensionValue(AUTHORITY_KEY);
        byte[] has = issuer.getExtensionValue(SUBJECT_KEY);
        if (wanted == null || has == null || has.length < 5) {
            return true;
        }
        // OCTET STRING in an OCTET STRING: two headers of two bytes each before the identifier itself.
        byte[] identifier = Arrays.copyOfRange(has, 4, has.length);
        return indexOf(wanted, identifier) >= 0;
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int start = 0; start + part.length <= all.length; start++) {
            if (Arrays.equals(all, start, start + part.length, part, 0, part.length)) {
                return start;
            }
        }
        return -1;
    }
}
