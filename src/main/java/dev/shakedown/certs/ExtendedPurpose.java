package dev.shakedown.certs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a certificate may be used for: the values of the extendedKeyUsage extension (RFC 5280 section 4.2.1.12). */
public enum ExtendedPurpose {
    SERVER_AUTH("1.3.6.1.5.5.7.3.1"),
    CLIENT_AUTH("1.3.6.1.5.5.7.3.2"),
    CODE_SIGNING("1.3.6.1.5.5.7.3.3"),
    EMAIL_PROTECTION("1.3.6.1.5.5.7.3.4"),
    TIME_STAMPING("1.3.6.1.5.5.7.3.8"),
    OCSP_SIGNING("1.3.6.1.5.5.7.3.9"),
    ANY("2.5.29.37.0");

    private final String oid;

    ExtendedPurpose(String oid) {
        this.oid = oid;
    }

    /**
     * True if a certificate with these purposes may be a server's.
     *
     * @param purposes object identifiers, or null of a certificate that names none and so may be anything
     */
    public static boolean suitServer(@Nullable List<String> purposes) {
        return purposes == null || purposes.contains(SERVER_AUTH.oid) || purposes.contains(ANY.oid);
    }

    /** The object identifier in dotted form. */
    public String oid() {
        return oid;
    }
}
