package dev.shakedown.probe.finding;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.engine.SubjectName;
import dev.shakedown.observation.Printable;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words that several findings use. */
final class Text {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int LONGEST = 120;
    private static final int MOST_NAMES = 8;

    private Text() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A span in its largest unit: {@code 3 days}, {@code 1 hour}. */
    static String span(Duration duration) {
        Duration positive = duration.abs();
        long days = positive.toDays();
        if (days > 0) {
            return days == 1 ? "1 day" : days + " days";
        }
        long hours = positive.toHours();
        if (hours > 0) {
            return hours == 1 ? "1 hour" : hours + " hours";
        }
        long minutes = positive.toMinutes();
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    static String subject(X509Certificate certificate) {
        return "'" + Printable.of(CertificateFacts.of(certificate).subject(), LONGEST) + "'";
    }

    static String issuer(X509Certificate certificate) {
        return "'" + Printable.of(CertificateFacts.of(certificate).issuer(), LONGEST) + "'";
    }

    /** The subject alternative names, the first few of many. */
    static String names(X509Certificate certificate) {
        List<SubjectName> names = SubjectName.of(certificate);
        String first = names.stream()
                .limit(MOST_NAMES)
                .map(name -> Printable.of(name.text(), LONGEST))
                .collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }

    /** The leaf by its role, anything above it by its name. */
    static String role(X509Certificate certificate, ChainView chain) {
        return chain.leaf().filter(certificate::equals).isPresent()
                ? "the server's certificate " + subject(certificate)
                : "the authority's certificate " + subject(certificate);
    }

    /** With a capital letter and a full stop. */
    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }

    /** Items in a row, the last after {@code and}. */
    static String list(List<?> items) {
        int last = items.size() - 1;
        String all = items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return last < 1
                ? all
                : items.subList(0, last).stream().map(String::valueOf).collect(Collectors.joining(", ")) + " and "
                        + items.get(last);
    }
}
