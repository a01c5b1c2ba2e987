package dev.shakedown.certs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one certificate says of itself, in words for people; taken from the recipe or from a parsed upstream certificate.
 *
 * @param subject the subject's common name, or its whole name where it has none
 * @param issuer the issuer's common name, or its whole name where it has none
 * @param names the subject alternative names as text, DNS names and IP addresses
 * @param notBefore first moment of validity, or null if the certificate names none
 * @param notAfter last moment of validity, or null if the certificate names none
 * @param key algorithm and size of its key, for instance {@code ECDSA P-256} or {@code RSA 1024}
 * @param signature how it was signed, for instance {@code SHA256withECDSA}
 */
public record CertificateFacts(
        String subject,
        String issuer,
        List<String> names,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        String key,
        String signature) {}
