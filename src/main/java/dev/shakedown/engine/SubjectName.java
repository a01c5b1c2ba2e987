package dev.shakedown.engine;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject alternative name of a certificate (RFC 5280 section 4.2.1.6).
 *
 * @param kind the tag of the GeneralName
 * @param text the name
 */
public record SubjectName(int kind, String text) {

    public static final int DNS = 2;
    public static final int IP = 7;

    /** The DNS names and addresses of a certificate; none if its extension does not parse. */
    public static List<SubjectName> of(X509Certificate certificate) {
        @Nullable Collection<List<?>> names;
        try {
            names = certificate.getSubjectAlternativeNames();
        } catch (CertificateParsingException e) {
            return List.of();
        }
        return names == null
                ? List.of()
                : names.stream()
                        .filter(name -> name.get(0).equals(DNS) || name.get(0).equals(IP))
                        .map(name -> new SubjectName((Integer) name.get(0), String.valueOf(name.get(1))))
                        .toList();
    }
}
