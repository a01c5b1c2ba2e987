package dev.shakedown.certs;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An extension of any kind, added to a certificate as it stands.
 *
 * @param oid its object identifier in dotted form
 * @param critical true if a client that does not know it must refuse the certificate (RFC 5280 section 4.2)
 * @param value its DER in hexadecimal digits; null for an ASN.1 NULL
 */
public record ExtraExtension(String oid, boolean critical, String value) {

    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9]\\d{0,38})){1,30}");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

    public ExtraExtension(@Nullable String oid, boolean critical, @Nullable String value) {
        if (oid == null || !OID.matcher(oid).matches()) {
            throw new IllegalArgumentException("'" + oid
                    + "' is not an object identifier (allowed: dotted numbers, for instance 1.3.6.1.4.1.32473.1)");
        }
        if (value != null && !HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value
                    + "' is not DER in hexadecimal (allowed: pairs of hexadecimal digits, for instance 0500)");
        }
        this.oid = oid;
        this.critical = critical;
        this.value = value == null ? "0500" : value;
    }

    byte[] der() {
        return HexFormat.of().parseHex(value);
    }
}
