package dev.shakedown.certs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one certificate differs from a right one. A right leaf has a P-256 key, a SHA-256 signature, the requested host as
 * its subjectAltName, serverAuth, key identifiers, a random positive serial number, and is valid from two days ago for
 * 45 days; a right intermediate may sign certificates and CRLs.
 *
 * @param valid when it is valid
 * @param key what kind of key it holds
 * @param names whom it is for
 * @param usage what it may be used for
 * @param constraints what its subject may issue
 * @param signature how its issuer signed it
 * @param extensions further extensions
 */
public record CertificateRecipe(
        Period valid,
        KeyType key,
        Names names,
        Usage usage,
        Constraints constraints,
        Signature signature,
        List<ExtraExtension> extensions) {

    /** A right certificate. */
    public static final CertificateRecipe DEFAULT = new CertificateRecipe(null, null, null, null, null, null, null);

    public CertificateRecipe(
            @Nullable Period valid,
            @Nullable KeyType key,
            @Nullable Names names,
            @Nullable Usage usage,
            @Nullable Constraints constraints,
            @Nullable Signature signature,
            @Nullable List<ExtraExtension> extensions) {
        this.valid = valid == null ? Period.DEFAULT : valid;
        this.key = key == null ? KeyType.ECDSA_P256 : key;
        this.names = names == null ? Names.DEFAULT : names;
        this.usage = usage == null ? Usage.DEFAULT : usage;
        this.constraints = constraints == null ? Constraints.DEFAULT : constraints;
        this.signature = signature == null ? Signature.DEFAULT : signature;
        this.extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }
}
