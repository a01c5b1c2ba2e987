package dev.shakedown.engine;

import dev.shakedown.wire.AlertDescription;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error of BoringSSL's, read from the text in which alone it surfaces, for instance
 * {@code error:10000416:SSL routines:OPENSSL_internal:SSLV3_ALERT_CERTIFICATE_UNKNOWN}.
 *
 * @param number the reason, 0 to 4095; 1000 and more stand for a fatal alert that the peer sent
 * @param name the reason's name, for instance {@code NO_SHARED_CIPHER}
 */
record BoringSslError(int number, String name) {

    private static final Pattern TEXT = Pattern.compile("error:([0-9a-f]{1,8}):[^:]*:[^:]*:(\\w+)");
    private static final int FIRST_ALERT = 1000;

    /** Looks for an error of BoringSSL's in an exception and its causes. */
    static Optional<BoringSslError> in(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Matcher matcher = TEXT.matcher(String.valueOf(cause.getMessage()));
            if (matcher.find()) {
                int number = Integer.parseUnsignedInt(matcher.group(1), 16) & 0xfff;
                return Optional.of(new BoringSslError(number, matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    /** The fatal alert that the peer sent, if that is the error. */
    Optional<AlertDescription> received() {
        int code = number - FIRST_ALERT;
        return code >= 0 && code <= 255 ? Optional.of(new AlertDescription(code)) : Optional.empty();
    }

    /** The fatal alert that BoringSSL sent upon it, where the reason tells. */
    Optional<AlertDescription> sent() {
        return Optional.ofNullable(SENT.get(name)).map(AlertDescription::new);
    }

    /** The reason in words, for instance {@code no shared cipher}. */
    String words() {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static final Map<String, Integer> SENT = Map.ofEntries(
            Map.entry("UNEXPECTED_MESSAGE", 10),
            Map.entry("UNEXPECTED_RECORD", 10),
            Map.entry("DECRYPTION_FAILED_OR_BAD_RECORD_MAC", 20),
            Map.entry("NO_SHARED_CIPHER", 40),
            Map.entry("NO_SHARED_GROUP", 40),
            Map.entry("NO_COMMON_SIGNATURE_ALGORITHMS", 40),
            Map.entry("DECODE_ERROR", 50),
            Map.entry("DIGEST_CHECK_FAILED", 51),
            Map.entry("UNSUPPORTED_PROTOCOL", 70),
            Map.entry("INAPPROPRIATE_FALLBACK", 86),
            Map.entry("MISSING_KEY_SHARE", 109));
}
