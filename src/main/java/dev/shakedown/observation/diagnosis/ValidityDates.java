package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A certificate of the chain is outside its period of validity (RFC 5280 section 4.1.2.5). */
final class ValidityDates implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.about(Cause.EXPIRED_OR_INVALID_CERTIFICATE)
                ? seen.chain().stream()
                        .map(certificate -> wrong(certificate, seen.time()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(sentence -> defect(sentence).in(seen))
                : Optional.empty();
    }

    /** What is wrong with the dates of a certificate at a time, in a sentence, or empty if nothing is. */
    static Optional<String> wrong(CertificateFacts certificate, Instant now) {
        Instant from = certificate.notBefore();
        Instant to = certificate.notAfter();
        String subject = Printable.of(certificate.subject(), 100);
        if (to != null && to.isBefore(now)) {
            return Optional.of("The certificate of '%s' expired on %s, %s before this handshake."
                    .formatted(subject, date(to), words(Duration.between(to, now))));
        }
        if (from != null && from.isAfter(now)) {
            return Optional.of("The certificate of '%s' is not valid before %s, %s after this handshake."
                    .formatted(subject, date(from), words(Duration.between(now, from))));
        }
        return Optional.empty();
    }

    private static Defect defect(String sentence) {
        return new Defect(
                Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                sentence,
                "renew the certificate with the CA that issued it and install it on the server; check the clocks of both sides",
                "let the client check notBefore and notAfter: look for a trust manager that trusts everything, or a clock that is wrong");
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return count(duration.toDays(), "day");
        }
        return duration.toHours() > 0 ? count(duration.toHours(), "hour") : count(duration.toMinutes(), "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
