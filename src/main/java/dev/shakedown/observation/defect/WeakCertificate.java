package dev.shakedown.observation.defect;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate of the chain is signed with a broken digest or has a key that can be computed (RFC 9325 section 4.5). */
public final class WeakCertificate implements Inspection {

    private static final Pattern RSA = Pattern.compile("RSA[ -](\\d{3,5})", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_RSA = 2048;
    private static final int HOPELESS_RSA = 768;

    @Override
    public Optional<Defect> inspect(Served served) {
        return served.chainSeen().stream()
                .map(WeakCertificate::defect)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is weak about a certificate, in a sentence, or empty if nothing is. */
    public static Optional<String> wrong(CertificateFacts certificate) {
        String subject = Printable.of(certificate.subject(), 100);
        if (brokenDigest(certificate)) {
            return Optional.of("The certificate of '%s' is signed with %s, whose digest is broken."
                    .formatted(subject, certificate.signature()));
        }
        OptionalInt bits = rsaBits(certificate);
        return bits.isPresent() && bits.getAsInt() < SHORTEST_RSA
                ? Optional.of("The certificate of '%s' has a key of only %s bits (RSA); 2048 are the least."
                        .formatted(subject, bits.getAsInt()))
                : Optional.empty();
    }

    private static Optional<Defect> defect(CertificateFacts certificate) {
        return wrong(certificate)
                .map(
                        sentence -> new Defect(
                                Cause.WEAK_OR_NO_SHARED_CIPHER,
                                scenario(certificate),
                                sentence,
                                List.of(new Fact(
                                        "certificate_served", certificate.key() + ", " + certificate.signature())),
                                "replace the certificate by one with SHA-256 and an RSA key of 2048 bits or more, or ECDSA P-256",
                                "let the client refuse SHA-1, MD5 and short keys: raise its security level, or its list of disabled algorithms"));
    }

    private static String scenario(CertificateFacts certificate) {
        if (brokenDigest(certificate)) {
            return digest(certificate).startsWith("MD5") ? "md5-leaf" : "sha1-leaf";
        }
        return rsaBits(certificate).orElse(SHORTEST_RSA) < HOPELESS_RSA ? "rsa-512" : "rsa-1024";
    }

    private static boolean brokenDigest(CertificateFacts certificate) {
        return digest(certificate).startsWith("SHA1") || digest(certificate).startsWith("MD5");
    }

    private static String digest(CertificateFacts certificate) {
        return certificate.signature().toUpperCase(Locale.ROOT).replace("-", "");
    }

    private static OptionalInt rsaBits(CertificateFacts certificate) {
        Matcher rsa = RSA.matcher(certificate.key());
        return rsa.find() ? OptionalInt.of(Integer.parseInt(rsa.group(1))) : OptionalInt.empty();
    }
}
