package dev.shakedown.certs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;

/**
 * The names that the sandbox CA may sign for: domains with all their subdomains, and networks. What is not listed is not
 * permitted, of whatever kind it is.
 *
 * @param names domains and networks; empty for any name at all
 */
record PermittedNames(List<AlternativeName> names) {

    /** Permits everything. */
    static final String ANY = "*";

    private static final List<String> ALWAYS = List.of(
            "localhost",
            "test",
            "example",
            "invalid",
            "host.docker.internal",
            "host.testcontainers.internal",
            "127.0.0.0/8",
            "::1/128");

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");

    /** No mail address but those of the host "invalid", which cannot exist (RFC 6761 section 6.4). */
    private static final AlternativeName NO_EMAIL = AlternativeName.valueOf("email:invalid");

    PermittedNames {
        names = List.copyOf(names);
    }

    /** What is always permitted, and what the user permits besides. */
    static PermittedNames with(List<String> permit) {
        if (permit.contains(ANY)) {
            return new PermittedNames(List.of());
        }
        return new PermittedNames(Stream.concat(ALWAYS.stream(), permit.stream())
                .map(PermittedNames::checked)
                .distinct()
                .map(AlternativeName::valueOf)
                .toList());
    }

    /** What a certificate's nameConstraints extension permits. */
    static PermittedNames of(Optional<NameConstraints> constraints) {
        List<AlternativeName> names = new ArrayList<>();
        constraints.map(NameConstraints::getPermittedSubtrees).stream()
                .flatMap(Arrays::stream)
                .map(GeneralSubtree::getBase)
                .forEach(base -> text(base).map(AlternativeName::valueOf).ifPresent(names::add));
        return new PermittedNames(names);
    }

    boolean unconstrained() {
        return names.isEmpty();
    }

    /** True if the CA may sign for a name or an address. */
    boolean permits(String name) {
        return unconstrained() || names.stream().anyMatch(permitted -> covers(permitted.template(), name));
    }

    /** As constraints of a CA certificate. */
    Constraints constraints() {
        List<AlternativeName> permitted = unconstrained()
                ? List.of()
                : Stream.concat(names.stream(), Stream.of(NO_EMAIL)).toList();
        return new Constraints(null, null, permitted, null);
    }

    private static String checked(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (AlternativeName.isAddress(lower)) {
            return Network.of(lower).toString();
        }
        if (!DOMAIN.matcher(lower).matches()) {
            throw new IllegalArgumentException("'" + name
                    + "' cannot be permitted (allowed: a domain, which includes its subdomains, for instance"
                    + " example.com; an address or network, for instance 10.0.0.0/8; * for any)");
        }
        return lower;
    }

    /** True if a domain or network includes a name or address. */
    static boolean covers(String permitted, String name) {
        if (AlternativeName.isAddress(permitted)) {
            return AlternativeName.isAddress(name) && Network.of(permitted).contains(name);
        }
        return name.equals(permitted) || name.endsWith("." + permitted);
    }

    private static Optional<String> text(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.dNSName -> Optional.of(name.getName().toString());
            case GeneralName.iPAddress ->
                Optional.of(
                        Network.of(ASN1OctetString.getInstance(name.getName()).getOctets())
                                .toString());
            default -> Optional.empty();
        };
    }
}
