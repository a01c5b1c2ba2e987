package dev.shakedown.certs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;

/**
 * One name in a certificate, perhaps with a variable in it: {@code *.${parent}}, {@code 127.0.0.1}, {@code email:a@b.example}.
 *
 * @param kind how it is encoded
 * @param template the text, in which {@code ${host}} is the requested host, {@code ${parent}} the host without its first
 *     label, {@code ${grandparent}} the host without its first two
 */
public record AlternativeName(Kind kind, String template) {

    /** How a name is encoded (RFC 5280 section 4.2.1.6). */
    public enum Kind {
        /** An iPAddress if it looks like one, a dNSName otherwise; written without a prefix. */
        HOST(-1),
        DNS(GeneralName.dNSName),
        IP(GeneralName.iPAddress),
        EMAIL(GeneralName.rfc822Name),
        URI(GeneralName.uniformResourceIdentifier);

        private final int tag;

        Kind(int tag) {
            this.tag = tag;
        }
    }

    /** Reads a name, or a name after one of the prefixes {@code dns:}, {@code ip:}, {@code email:}, {@code uri:}. */
    public static AlternativeName valueOf(String text) {
        String name = text.strip();
        Optional<Kind> prefix = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.HOST && name.startsWith(prefix(kind)))
                .findFirst();
        Kind kind = prefix.orElse(Kind.HOST);
        String template =
                prefix.map(found -> name.substring(prefix(found).length())).orElse(name);
        if (kind == Kind.IP && !template.contains("${") && !isAddress(template)) {
            throw new IllegalArgumentException("'" + template
                    + "' is not an IP address (allowed: 127.0.0.1 or ::1, in a constraint also 127.0.0.0/8)");
        }
        return new AlternativeName(kind, template);
    }

    /** The form in which {@link #valueOf} reads it. */
    @Override
    public String toString() {
        return (kind == Kind.HOST ? "" : prefix(kind)) + template;
    }

    GeneralName resolve(RequestedHost host) {
        String name = host.interpolate(template);
        int tag = kind != Kind.HOST ? kind.tag : isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName;
        return new GeneralName(tag, name);
    }

    /** As a name constraint, where an address has a mask (RFC 5280 section 4.2.1.10); a single address is a network of one. */
    GeneralName resolveSubtree(RequestedHost host) {
        GeneralName name = resolve(host);
        if (name.getTagNo() != GeneralName.iPAddress) {
            return name;
        }
        String address = host.interpolate(template);
        String single = address.contains(":") ? "/128" : "/32";
        return address.contains("/") ? name : new GeneralName(GeneralName.iPAddress, address + single);
    }

    static boolean isAddress(String name) {
        return IPAddress.isValid(name) || IPAddress.isValidWithNetMask(name);
    }

    private static String prefix(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ":";
    }
}
