package dev.shakedown.probe.finding;

import dev.shakedown.scenario.Cause;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chains with everything in them, but in the wrong order or with more than belongs there (RFC 5246 section 7.4.2; RFC 9846
 * section 4.5.2 forgives the order).
 */
final class ChainOrder implements Rule {

    private static final Cause CAUSE = Cause.SERVER_MISCONFIGURATION;

    @Override
    public List<Finding> findings(Examination examination) {
        ChainView chain = examination.chain();
        List<Finding> findings = new ArrayList<>();
        if (chain.unreadable() > 0) {
            findings.add(Finding.error(
                    Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                    Text.sentence(chain.unreadable() + " of the certificates that the server sends cannot be read"),
                    "what was sent is no certificate in DER, or one with fields that make no sense",
                    "check the certificate file of the server; get the certificate anew from its authority",
                    null));
        }
        List<X509Certificate> path = chain.path();
        if (path.isEmpty()) {
            return findings;
        }
        List<X509Certificate> strangers =
                chain.sent().stream().filter(sent -> !path.contains(sent)).toList();
        boolean inOrder =
                chain.sent().stream().filter(path::contains).distinct().toList().equals(path);
        String order = "sent in this order: " + names(chain.sent());
        if (!inOrder) {
            findings.add(Finding.warning(
                    CAUSE,
                    "The certificates are sent in the wrong order: clients that do not sort them find no path.",
                    order + "; the right order is " + names(path),
                    "put the server's certificate first, then each issuer after the certificate that it has signed",
                    null));
        }
        if (new HashSet<>(chain.sent()).size() < chain.sent().size()) {
            findings.add(Finding.info(
                    CAUSE, "A certificate is sent twice.", order, "take the second one out of the file", null));
        }
        if (!strangers.isEmpty() && chain.trusted()) {
            findings.add(Finding.info(
                    CAUSE,
                    Text.sentence("certificates are sent that do not belong to the chain: " + names(strangers)),
                    order,
                    "take them out of the file: they cost every handshake bytes",
                    null));
        }
        if (path.size() > 1 && ChainView.selfSigned(path.get(path.size() - 1))) {
            findings.add(Finding.info(
                    CAUSE,
                    Text.sentence("the root " + Text.subject(path.get(path.size() - 1))
                            + " is sent along: who trusts it has it," + " and nobody else believes it"),
                    order,
                    "take the root out of the file",
                    "root-included"));
        }
        return findings;
    }

    private static String names(List<X509Certificate> certificates) {
        return certificates.stream().map(Text::subject).collect(Collectors.joining(", "));
    }
}
