package dev.shakedown.certs;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The keyUsage extension: {@code KeyUsage ::= BIT STRING { digitalSignature (0), ..., decipherOnly (8) }}. */
final class KeyUsageBits {

    private KeyUsageBits() {}

    static ASN1Encodable of(List<KeyPurpose> purposes) {
        // Bouncy Castle wants the first octet in the lowest byte.
        int octets = purposes.stream()
                .mapToInt(purpose -> (0x80 >> (purpose.bit() % 8)) << (purpose.bit() / 8 * 8))
                .reduce(0, (a, b) -> a | b);
        return new KeyUsage(octets);
    }
}
