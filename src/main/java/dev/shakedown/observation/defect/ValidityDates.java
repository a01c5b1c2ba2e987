package dev.shakedown.observation.defect;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A certificate of the chain is outside its period of validity (RFC 5280 section 4.1.2.5). */
public final class ValidityDates implements Inspection {

    @Override
    public Optional<Defect> inspect(Served served) {
        List<CertificateFacts> chain = served.chainSeen();
        return chain.stream()
                .filter(certificate -> wrong(certificate, served.time()).isPresent())
                .findFirst()
                .map(certificate -> defect(certificate, served.time(), certificate.equals(chain.get(0))));
    }

    /** What is wrong with the dates of a certificate at a time, in a sentence, or empty if nothing is. */
    public static Optional<String> wrong(CertificateFacts certificate, Instant now) {
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

    /** The period of a certificate, short. */
    public static String period(CertificateFacts certificate) {
        return "'%s' valid from %s to %s"
                .formatted(
                        Printable.of(certificate.subject(), 100),
                        orAny(certificate.notBefore()),
                        orAny(certificate.notAfter()));
    }

    /** A length of time in its largest unit, for instance {@code 2 days}. */
    public static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return count(duration.toDays(), "day");
        }
        return duration.toHours() > 0 ? count(duration.toHours(), "hour") : count(duration.toMinutes(), "minute");
    }

    private static Defect defect(CertificateFacts certificate, Instant now, boolean leaf) {
        boolean early =
                certificate.notBefore() != null && certificate.notBefore().isAfter(now);
        return new Defect(
                Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                early ? "not-yet-valid" : leaf ? "expired" : "intermediate-expired",
                wrong(certificate, now).orElse(""),
                List.of(new Fact("certificate_served", period(certificate))),
                "renew the certificate with the CA that issued it and install it on the server; check the clocks of both sides",
                "let the client check notBefore and notAfter: look for a trust manager that trusts everything, or a clock that is wrong");
    }

    private static String orAny(@Nullable Instant instant) {
        return instant == null ? "no date" : date(instant);
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
