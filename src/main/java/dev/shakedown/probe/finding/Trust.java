package dev.shakedown.probe.finding;

import dev.shakedown.certs.CertificatePointers;
import dev.shakedown.probe.finding.ChainView.Anchored;
import dev.shakedown.scenario.Cause;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates that lead to no root that clients trust, or not without a certificate that was not sent. */
final class Trust implements Rule {

    private static final Cause CAUSE = Cause.UNTRUSTED_CERTIFICATE_AUTHORITY;

    @Override
    public List<Finding> findings(Examination examination) {
        ChainView chain = examination.chain();
        if (chain.path().isEmpty() || BrokenSignature.explains(chain)) {
            return List.of();
        }
        if (chain.trusted()) {
            return known(chain);
        }
        X509Certificate top = chain.path().get(chain.path().size() - 1);
        if (!chain.missing()) {
            return List.of(chain.path().size() == 1 ? selfSigned(top) : unknownRoot(top, chain));
        }
        return List.of(missing(top, chain));
    }

    private static Finding selfSigned(X509Certificate leaf) {
        return Finding.error(
                CAUSE,
                Text.sentence(
                        "the certificate " + Text.subject(leaf) + " is self-signed: nobody vouches for it but itself"),
                "subject and issuer are " + Text.subject(leaf) + ", and its signature verifies with its own key",
                "install a certificate of an authority that the clients trust, or give them this one as a root",
                "self-signed");
    }

    private static Finding unknownRoot(X509Certificate root, ChainView chain) {
        return Finding.error(
                CAUSE,
                Text.sentence("the chain ends with the root " + Text.subject(root)
                        + ", which is not among the roots of " + sets(chain)),
                "sent as the last of " + chain.sent().size() + " certificates, which makes nobody trust it",
                "install the root " + Text.subject(root) + " in the clients, or use an authority that they trust",
                "untrusted-root");
    }

    /** Above the path stands an issuer that was not sent and that no set of roots knows. */
    private static Finding missing(X509Certificate top, ChainView chain) {
        List<URI> aia = CertificatePointers.of(top).issuers();
        boolean alone = chain.sent().size() + chain.unreadable() == 1;
        String where = aia.isEmpty()
                ? "; the certificate does not say where its issuer can be fetched either"
                : "; the certificate says that its issuer is found at " + aia.get(0)
                        + ", where some browsers look and most programs do not";
        String text = alone
                ? "the server sends its own certificate and no intermediate: " + Text.issuer(top)
                        + " has signed it, which" + " neither is sent nor trusted by " + sets(chain)
                : "the chain leads to no trusted root: " + Text.subject(top) + " is signed by " + Text.issuer(top)
                        + ", which is not sent, and not known to " + sets(chain);
        return Finding.error(
                CAUSE,
                Text.sentence(text + where),
                chain.sent().size() + " certificate" + (alone ? "" : "s") + " sent; looked for " + Text.issuer(top)
                        + " in the roots of " + sets(chain),
                alone
                        ? "send the intermediates after the server's certificate (fullchain.pem in place of cert.pem); if "
                                + Text.issuer(top) + " is a private root, install it in the clients"
                        : "install the root " + Text.issuer(top)
                                + " in the clients; if it is an intermediate, send it too",
                alone ? "incomplete-chain" : "untrusted-root");
    }

    /** Trusted by some, and not by others. */
    private static List<Finding> known(ChainView chain) {
        List<String> strangers = chain.anchors().stream()
                .filter(anchored -> anchored.root() == null)
                .map(anchored -> anchored.roots().name())
                .toList();
        List<String> friends = chain.anchors().stream()
                .filter(anchored -> anchored.root() != null)
                .map(anchored -> anchored.roots().name())
                .toList();
        if (strangers.isEmpty()) {
            return List.of();
        }
        boolean given = friends.stream().noneMatch(name -> name.equals(Roots.JDK) || name.equals(Roots.SYSTEM));
        String text = "the root is trusted by " + Text.list(friends) + ", and not by " + Text.list(strangers);
        String fix = "install the root in the clients that go by " + Text.list(strangers);
        String evidence = "looked in the roots of " + sets(chain);
        return List.of(
                given
                        ? Finding.info(CAUSE, Text.sentence(text), evidence, fix, "untrusted-root")
                        : strangers.stream().anyMatch(name -> name.equals(Roots.JDK) || name.equals(Roots.SYSTEM))
                                ? Finding.warning(CAUSE, Text.sentence(text), evidence, fix, "untrusted-root")
                                : Finding.info(CAUSE, Text.sentence(text), evidence, fix, "untrusted-root"));
    }

    private static String sets(ChainView chain) {
        return chain.anchors().stream().map(Anchored::roots).map(Roots::name).collect(Collectors.joining(", "));
    }
}
