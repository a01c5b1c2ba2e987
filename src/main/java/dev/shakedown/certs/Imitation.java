package dev.shakedown.certs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** The work of making a recipe from a chain. Belongs to the thread that makes it. */
final class Imitation {

    private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");
    private static final ASN1ObjectIdentifier CERTIFICATE_TRANSPARENCY =
            new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2");

    private final SeenChain chain;
    private final List<SeenCertificate> roots;
    private final String host;
    private final Instant now;
    private final List<Trait> traits = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();

    Imitation(SeenChain chain, List<SeenCertificate> roots, String host, Instant now) {
        this.chain = chain;
        this.roots = roots;
        this.host = host;
        this.now = now;
    }

    void lose(String what) {
        losses.add(what);
    }

    ChainLikeness likeness() {
        Issuer issuer = issuer();
        boolean gap = issuer == Issuer.SANDBOX && hasGap();
        NameLikeness names = NameLikeness.of(chain.leaf(), host);
        if (names.trait() != null) {
            traits.add(names.trait());
        }
        CertificateRecipe leaf = like(chain.leaf(), 0).recipe(names.names(), isTampered(chain.leaf()), false, now);
        List<CertificateRecipe> intermediates = intermediates();
        // The sandbox has an intermediate of its own, which stands for the topmost if that is nothing special.
        int below = intermediates.size() - 1;
        boolean topIsOurs = below >= 0 && isPlain(intermediates.get(below), below);
        if (topIsOurs) {
            intermediates.remove(below);
        } else if (!intermediates.isEmpty()) {
            lose("the chain is one intermediate longer: the sandbox has one of its own below its root");
        }
        List<Link> send = gap ? List.of(Link.LEAF) : order(topIsOurs, issuer);
        if (intermediates.isEmpty() && chain.leaf().isWeaklySigned() && issuer != Issuer.SELF) {
            // The sandbox's own key is on a curve, for which there is no MD5, and hardly anywhere SHA-1.
            intermediates.add(new CertificateRecipe(null, KeyType.RSA_2048, null, null, null, null, null));
        }
        loseNames();
        return new ChainLikeness(
                new ChainRecipe(leaf, intermediates, issuer, usual(send, intermediates, issuer) ? null : send),
                revocability(),
                names.host(),
                traits,
                losses);
    }

    private List<CertificateRecipe> intermediates() {
        List<CertificateRecipe> intermediates = new ArrayList<>();
        for (SeenCertificate seen : chain.path()) {
            intermediates.add(
                    like(seen, intermediates.size() + 1).recipe(Names.DEFAULT, isTampered(seen), excludes(seen), now));
        }
        return intermediates;
    }

    private CertificateLikeness like(SeenCertificate seen, int place) {
        return new CertificateLikeness(seen, place, traits::add, losses::add);
    }

    /** Who stands at the top, and whether the client has reason to trust it. */
    private Issuer issuer() {
        SeenCertificate top = chain.top();
        if (chain.leaf().isSelfIssued() && roots.contains(chain.leaf())) {
            lose("that the leaf is its own authority, which is trusted: the sandbox's authority issues it");
            return Issuer.SANDBOX;
        }
        if (chain.leaf().isSelfIssued()) {
            traits.add(new Trait(Trait.Kind.TRUST, "the leaf has signed itself"));
            return Issuer.SELF;
        }
        if (chain.root() != null && roots.contains(chain.root())) {
            return Issuer.SANDBOX;
        }
        Optional<SeenCertificate> root = SeenChain.issuer(top, roots);
        if (root.isPresent() && (top.isSignedBy(root.get()) || chain.path().isEmpty())) {
            return Issuer.SANDBOX;
        }
        if (root.isPresent()) {
            traits.add(new Trait(
                    Trait.Kind.IMPERSONATION,
                    top.title() + " claims to be from " + root.get().title() + ", whose key has not signed it"));
            return Issuer.IMPOSTOR;
        }
        if (chain.root() == null && chain.path().isEmpty()) {
            return Issuer.SANDBOX;
        }
        traits.add(new Trait(
                Trait.Kind.TRUST,
                "nobody has reason to trust '" + CertificateFacts.name(top.issuer()) + "', which stands above "
                        + top.title()));
        return Issuer.UNTRUSTED;
    }

    /** True if the leaf came alone, and its issuer is none of the roots. */
    private boolean hasGap() {
        boolean gap = chain.path().isEmpty()
                && chain.root() == null
                && SeenChain.issuer(chain.leaf(), roots).isEmpty();
        if (gap) {
            traits.add(new Trait(
                    Trait.Kind.TRUST,
                    "the leaf came without its issuer, '"
                            + CertificateFacts.name(chain.leaf().issuer()) + "'"));
            lose("whether a client would trust the leaf's issuer if it were sent: the recipe says that it would");
        }
        return gap;
    }

    /** Against the issuer that was sent, else against a root; what cannot be checked is taken for good. */
    private boolean isTampered(SeenCertificate seen) {
        if (seen.isSelfIssued()) {
            return !seen.isSignedBy(seen);
        }
        return chain.issuerOf(seen).map(issuer -> !seen.isSignedBy(issuer)).orElse(false);
    }

    private boolean excludes(SeenCertificate authority) {
        Optional<NameConstraints> limits = authority.extension(Extension.nameConstraints, NameConstraints::getInstance);
        if (limits.isEmpty()) {
            return false;
        }
        try {
            return excludes(limits.get());
        } catch (RuntimeException e) {
            // Whatever a validator makes of subtrees that anybody may write.
            return false;
        }
    }

    private boolean excludes(NameConstraints limits) {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        if (limits.getPermittedSubtrees() != null) {
            validator.intersectPermittedSubtree(limits.getPermittedSubtrees());
        }
        GeneralSubtree[] excluded = limits.getExcludedSubtrees();
        for (GeneralSubtree subtree : excluded == null ? new GeneralSubtree[0] : excluded) {
            validator.addExcludedSubtree(subtree);
        }
        GeneralNames names = chain.leaf()
                .extension(Extension.subjectAlternativeName, GeneralNames::getInstance)
                .orElse(new GeneralNames(new GeneralName[0]));
        for (GeneralName name : names.getNames()) {
            try {
                validator.checkPermitted(name);
                validator.checkExcluded(name);
            } catch (NameConstraintValidatorException e) {
                return true;
            }
        }
        return false;
    }

    /** True if the sandbox's own intermediate is as good an imitation. */
    private static boolean isPlain(CertificateRecipe recipe, int below) {
        Integer pathLength = recipe.constraints().pathLength();
        CertificateRecipe without = new CertificateRecipe(
                null,
                recipe.key(),
                recipe.names(),
                recipe.usage(),
                new Constraints(
                        recipe.constraints().basic(),
                        null,
                        null,
                        recipe.constraints().excluded()),
                recipe.signature(),
                recipe.extensions());
        return (pathLength == null || pathLength >= below)
                && recipe.valid().equals(Period.DEFAULT)
                && without.equals(CertificateRecipe.DEFAULT);
    }

    /** The links in the order in which their certificates came. */
    private List<Link> order(boolean topIsOurs, Issuer issuer) {
        Set<Link> order = new LinkedHashSet<>();
        for (SeenCertificate seen : chain.sent()) {
            if (seen.equals(chain.leaf())) {
                order.add(Link.LEAF);
            } else if (seen.equals(chain.root())) {
                order.add(Link.ROOT);
            } else if (topIsOurs && seen.equals(chain.top())) {
                order.add(Link.ISSUER);
            } else if (chain.path().contains(seen)) {
                order.add(Link.INTERMEDIATES);
                if (!topIsOurs) {
                    order.add(Link.ISSUER);
                }
            }
        }
        if (issuer != Issuer.SELF && chain.path().isEmpty()) {
            order.add(Link.ISSUER);
        }
        chain.superfluous().forEach(seen -> lose("the superfluous certificate " + seen.title() + " in the chain"));
        return List.copyOf(order);
    }

    private static boolean usual(List<Link> send, List<CertificateRecipe> intermediates, Issuer issuer) {
        List<Link> right = new ArrayList<>(List.of(Link.LEAF, Link.INTERMEDIATES, Link.ISSUER));
        if (intermediates.isEmpty()) {
            right.remove(Link.INTERMEDIATES);
        }
        if (issuer == Issuer.SELF) {
            right.remove(Link.ISSUER);
        }
        return send.equals(right);
    }

    private ChainLikeness.Revocability revocability() {
        SeenCertificate leaf = chain.leaf();
        boolean ocsp = leaf.extension(Extension.authorityInfoAccess, AuthorityInformationAccess::getInstance)
                .map(access -> List.of(access.getAccessDescriptions()).stream()
                        .anyMatch(description -> description.getAccessMethod().equals(AccessDescription.id_ad_ocsp)))
                .orElse(false);
        boolean crl = leaf.holder().getExtension(Extension.cRLDistributionPoints) != null;
        return new ChainLikeness.Revocability(ocsp, crl, leaf.holder().getExtension(TLS_FEATURE) != null);
    }

    private void loseNames() {
        String authorities = chain.leaf().isSelfIssued()
                ? ""
                : ", issued by '" + CertificateFacts.name(chain.leaf().issuer()) + "'";
        lose("the real names: " + chain.leaf().title() + authorities);
        if (chain.leaf().holder().getExtension(CERTIFICATE_TRANSPARENCY) != null) {
            lose("the proofs of certificate transparency (RFC 6962) in the leaf");
        }
    }
}
