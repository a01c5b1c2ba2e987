package dev.shakedown.certs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * A root and the intermediate that it signed; the root's key exists no more.
 *
 * @param root the root's certificate
 * @param intermediate the certificate that signs the leaves, with its key
 */
record Hierarchy(CaCertificate root, ForgedCertificate intermediate) {

    /** Thirty days, begun two days ago like those of the leaves, for clients whose clocks are behind. */
    private static final Period VALID = new Period(Duration.ofDays(-2), Duration.ofDays(28));

    /** A leaked key shall be good for nothing but TLS. */
    private static final Usage TLS = new Usage(null, List.of(ExtendedPurpose.SERVER_AUTH, ExtendedPurpose.CLIENT_AUTH));

    /**
     * A new root and its intermediate.
     *
     * @param title the first words of both names
     * @param origin the last words of both names: where and when they were made
     */
    static Hierarchy create(String title, String origin, PermittedNames permitted, InstantSource clock) {
        return create(
                title + " root " + origin,
                title + " intermediate " + origin,
                SubjectKey.generate(KeyType.ECDSA_P256),
                SubjectKey.generate(KeyType.ECDSA_P256),
                permitted,
                clock);
    }

    /** Another root and intermediate with the same names and key identifiers, but other keys. */
    static Hierarchy impostor(Hierarchy genuine, PermittedNames permitted, InstantSource clock) {
        Hierarchy copy = create(
                genuine.intermediate().facts().issuer(),
                genuine.intermediate().facts().subject(),
                SubjectKey.generate(KeyType.ECDSA_P256)
                        .withIdentifier(genuine.root().subjectKeyIdentifier()),
                SubjectKey.generate(KeyType.ECDSA_P256)
                        .withIdentifier(genuine.intermediate().key().identifier()),
                permitted,
                clock);
        return new Hierarchy(
                copy.root,
                copy.intermediate.with(
                        List.of("bears the name of an authority that the client trusts, but has another key")));
    }

    /** When both certificates end. */
    Instant expires() {
        return root.certificate().getNotAfter().toInstant();
    }

    private static Hierarchy create(
            String rootName,
            String intermediateName,
            SubjectKey rootKey,
            SubjectKey intermediateKey,
            PermittedNames permitted,
            InstantSource clock) {
        CertificateForge forge = new CertificateForge(clock);
        ForgedCertificate root = forge.selfSigned(authority(rootName, Usage.DEFAULT, permitted), rootKey);
        return new Hierarchy(
                CaCertificate.of(root),
                forge.signed(authority(intermediateName, TLS, permitted), intermediateKey, root));
    }

    private static Blueprint authority(String name, Usage usage, PermittedNames permitted) {
        CertificateRecipe recipe =
                new CertificateRecipe(VALID, null, new Names(name, null), usage, permitted.constraints(), null, null);
        return new Blueprint(recipe, 1, new RequestedHost("localhost"), Pointers.NONE);
    }
}
