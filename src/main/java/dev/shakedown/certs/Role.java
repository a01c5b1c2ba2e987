package dev.shakedown.certs;

import java.util.List;

/** What a certificate is there for, and what is right for it. */
enum Role {
    LEAF,
    AUTHORITY;

    BasicConstraint basic() {
        return this == LEAF ? BasicConstraint.END_ENTITY : BasicConstraint.AUTHORITY;
    }

    List<ExtendedPurpose> extended() {
        return this == LEAF ? List.of(ExtendedPurpose.SERVER_AUTH) : List.of();
    }

    List<KeyPurpose> key(KeyType type) {
        if (this == AUTHORITY) {
            return List.of(KeyPurpose.KEY_CERT_SIGN, KeyPurpose.CRL_SIGN);
        }
        // The client encrypts to an RSA key where the suite has no ephemeral key exchange.
        return type.family() == KeyType.Family.RSA
                ? List.of(KeyPurpose.DIGITAL_SIGNATURE, KeyPurpose.KEY_ENCIPHERMENT)
                : List.of(KeyPurpose.DIGITAL_SIGNATURE);
    }
}
