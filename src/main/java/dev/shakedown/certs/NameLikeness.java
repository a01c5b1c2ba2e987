package dev.shakedown.certs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/**
 * Whom a leaf is for, in relation to the host that was asked for: what fits goes on fitting, what does not goes on not.
 *
 * @param names for the recipe
 * @param host what a client has to ask for where the relation needs a name of a certain depth, or null for any
 * @param trait what is wrong with the names, or null if nothing
 */
record NameLikeness(
        Names names, @Nullable String host, @Nullable Trait trait) {

    /** A name that the sandbox may sign for, and that nobody asks for. */
    private static final String OTHER = "other.example";

    static NameLikeness of(SeenCertificate leaf, String requested) {
        RequestedHost host = new RequestedHost(requested);
        Optional<List<String>> names = leaf.extension(Extension.subjectAlternativeName, GeneralNames::getInstance)
                .map(all -> Stream.of(all.getNames())
                        .flatMap(CertificateFacts::text)
                        .toList());
        Optional<String> common = commonName(leaf);
        boolean commonFits =
                common.filter(name -> name.equalsIgnoreCase(host.name())).isPresent();
        if (names.isEmpty()) {
            String kept = common.isEmpty() ? "" : commonFits ? "${host}" : OTHER;
            String wrong = "the leaf has no subjectAltName, only the common name '" + common.orElse("") + "'";
            return new NameLikeness(
                    new Names(kept, List.of()),
                    null,
                    new Trait(commonFits ? Trait.Kind.OLD_NAME : Trait.Kind.NAME, wrong));
        }
        return names.get().stream()
                .map(name -> fitting(name.toLowerCase(Locale.ROOT), host, common.isEmpty()))
                .flatMap(Optional::stream)
                .min((a, b) -> Boolean.compare(a.trait() != null, b.trait() != null))
                .orElseGet(() -> new NameLikeness(
                        new Names(commonFits ? "${host}" : null, List.of(AlternativeName.valueOf(OTHER))),
                        null,
                        new Trait(
                                Trait.Kind.NAME,
                                "the leaf is for " + quoted(names.get()) + ", not for '" + host.name() + "'")));
    }

    /** What a name of the certificate has to do with the host; empty if nothing. */
    private static Optional<NameLikeness> fitting(String name, RequestedHost host, boolean nameless) {
        String parent = host.interpolate("${parent}");
        String grandparent = host.interpolate("${grandparent}");
        if (name.equals(host.name())) {
            return Optional.of(new NameLikeness(new Names(nameless ? "" : null, null), null, null));
        }
        if (name.equals("*." + parent) && parent.contains(".")) {
            return Optional.of(wildcard("*.${parent}", "wildcard.shakedown.localhost", null));
        }
        if (name.equals("*." + parent) && !parent.equals(host.name())) {
            return Optional.of(wildcard(
                    "*.${parent}",
                    "wildcard-tld.localhost",
                    new Trait(Trait.Kind.OLD_NAME, "the leaf is for '" + name + "', a whole top-level domain")));
        }
        if (name.equals("*." + grandparent) && grandparent.contains(".")) {
            return Optional.of(wildcard(
                    "*.${grandparent}",
                    "two.labels.shakedown.localhost",
                    new Trait(
                            Trait.Kind.NAME,
                            "the leaf is for '" + name + "', and a wildcard stands for one label, not for the two of '"
                                    + host.name() + "'")));
        }
        return Optional.empty();
    }

    private static NameLikeness wildcard(String template, String host, @Nullable Trait trait) {
        return new NameLikeness(new Names(null, List.of(AlternativeName.valueOf(template))), host, trait);
    }

    private static Optional<String> commonName(SeenCertificate leaf) {
        RDN[] found = leaf.subject().getRDNs(BCStyle.CN);
        return Stream.of(found)
                .findFirst()
                .map(rdn -> IETFUtils.valueToString(rdn.getFirst().getValue()));
    }

    private static String quoted(List<String> names) {
        String first = String.join("', '", names.subList(0, Math.min(3, names.size())));
        return names.isEmpty() ? "no host at all" : "'" + first + (names.size() > 3 ? "' and others" : "'");
    }
}
