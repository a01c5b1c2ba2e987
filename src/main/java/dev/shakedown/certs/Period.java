package dev.shakedown.certs;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a certificate is valid, relative to the moment at which it is forged: {@code -30d..-1d} ended yesterday.
 *
 * @param from from the moment of forging to the first moment of validity; negative is the past
 * @param to from the moment of forging to the last moment of validity; negative is the past
 */
public record Period(Duration from, Duration to) {

    /** Two days ago for 45 days, what a right certificate of today has. */
    public static final Period DEFAULT = new Period(Duration.ofDays(-2), Duration.ofDays(43));

    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,6}[smhd])\\s*\\.\\.\\s*([+-]?\\d{1,6}[smhd])");

    /** Reads {@code FROM..TO}, each a whole number with the unit s, m, h or d, negative for the past. */
    public static Period valueOf(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a period (allowed: FROM..TO relative to now, in s, m, h or d, for instance -30d..-1d)");
        }
        return new Period(offset(form.group(1)), offset(form.group(2)));
    }

    /** The form in which {@link #valueOf} reads it. */
    @Override
    public String toString() {
        return text(from) + ".." + text(to);
    }

    private static Duration offset(String text) {
        long amount = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static String text(Duration offset) {
        long seconds = offset.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
