package dev.shakedown.wire;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key exchange that a server signs before TLS 1.3, as far as it tells its strength (RFC 5246 section 7.4.3, RFC 8422
 * section 5.4).
 *
 * @param group the named curve, or null if the exchange is over a prime field
 * @param primeBits size of the prime, or null if the exchange is over a curve
 * @param scheme how it is signed, or null before TLS 1.2 and for an anonymous exchange
 */
public record ServerKeyExchange(
        @Nullable NamedGroup group,
        @Nullable Integer primeBits,
        @Nullable SignatureScheme scheme) {

    private static final int NAMED_CURVE = 3;

    /**
     * Decodes the body of a ServerKeyExchange.
     *
     * @param body the message without its four bytes of header
     * @param suite the suite chosen, which says what form the message has
     * @param version the version chosen
     * @return empty for an exchange of another kind, for instance with a pre-shared key
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static Optional<ServerKeyExchange> parse(byte[] body, CipherSuite suite, ProtocolVersion version)
            throws MalformedMessageException {
        MessageReader reader = new MessageReader(body);
        String name = suite.name();
        boolean signed = version.compareTo(ProtocolVersion.TLS_1_2) >= 0 && !name.contains("_anon_");
        if (name.startsWith("TLS_ECDHE_") || name.startsWith("TLS_ECDH_anon_")) {
            if (name.contains("_PSK_") || reader.uint8("curve_type") != NAMED_CURVE) {
                return Optional.empty();
            }
            NamedGroup group = new NamedGroup(reader.uint16("namedcurve"));
            reader.vector("public", 1);
            return Optional.of(new ServerKeyExchange(group, null, signed ? scheme(reader) : null));
        }
        if ((name.startsWith("TLS_DHE_") || name.startsWith("TLS_DH_anon_")) && !name.contains("_PSK_")) {
            int bits = new BigInteger(1, reader.vector("dh_p", 2).rest()).bitLength();
            reader.vector("dh_g", 2);
            reader.vector("dh_Ys", 2);
            return Optional.of(new ServerKeyExchange(null, bits, signed ? scheme(reader) : null));
        }
        return Optional.empty();
    }

    private static SignatureScheme scheme(MessageReader reader) throws MalformedMessageException {
        return new SignatureScheme(reader.uint16("algorithm"));
    }
}
