package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate of the chain is signed with a broken digest or has a key that can be computed (RFC 9325 section 4.5). */
final class WeakCertificate implements Rule {

    private static final Pattern RSA = Pattern.compile("RSA[ -](\\d{3,5})");
    private static final int SHORTEST_RSA = 2048;

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        boolean weakOrInvalid =
                seen.about(Cause.WEAK_OR_NO_SHARED_CIPHER) || seen.about(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
        return weakOrInvalid
                ? seen.chain().stream()
                        .map(WeakCertificate::wrong)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(sentence -> defect(seen, sentence).in(seen))
                : Optional.empty();
    }

    private static Optional<String> wrong(CertificateFacts certificate) {
        String subject = Printable.of(certificate.subject(), 100);
        String signature = certificate.signature().toUpperCase(Locale.ROOT).replace("-", "");
        if (signature.startsWith("SHA1") || signature.startsWith("MD5")) {
            return Optional.of("The certificate of '%s' is signed with %s, whose digest is broken."
                    .formatted(subject, certificate.signature()));
        }
        Matcher rsa = RSA.matcher(certificate.key());
        return rsa.find() && Integer.parseInt(rsa.group(1)) < SHORTEST_RSA
                ? Optional.of("The certificate of '%s' has a key of only %s bits (RSA); 2048 are the least."
                        .formatted(subject, rsa.group(1)))
                : Optional.empty();
    }

    private static Defect defect(Case seen, String sentence) {
        return new Defect(
                seen.expectation().cause(),
                sentence,
                "replace the certificate by one with SHA-256 and an RSA key of 2048 bits or more, or ECDSA P-256",
                "let the client refuse SHA-1, MD5 and short keys: raise its security level, or its list of disabled algorithms");
    }
}
