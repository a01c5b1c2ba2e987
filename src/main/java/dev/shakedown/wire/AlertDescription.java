package dev.shakedown.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why an alert was sent: any code from 0 to 255, with its registered name where it has one (RFC 9846 section 6).
 *
 * @param code the byte on the wire, 0 to 255
 */
public record AlertDescription(int code) {

    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(0, "close_notify"),
            Map.entry(10, "unexpected_message"),
            Map.entry(20, "bad_record_mac"),
            Map.entry(21, "decryption_failed"),
            Map.entry(22, "record_overflow"),
            Map.entry(30, "decompression_failure"),
            Map.entry(40, "handshake_failure"),
            Map.entry(41, "no_certificate"),
            Map.entry(42, "bad_certificate"),
            Map.entry(43, "unsupported_certificate"),
            Map.entry(44, "certificate_revoked"),
            Map.entry(45, "certificate_expired"),
            Map.entry(46, "certificate_unknown"),
            Map.entry(47, "illegal_parameter"),
            Map.entry(48, "unknown_ca"),
            Map.entry(49, "access_denied"),
            Map.entry(50, "decode_error"),
            Map.entry(51, "decrypt_error"),
            Map.entry(52, "too_many_cids_requested"),
            Map.entry(60, "export_restriction"),
            Map.entry(70, "protocol_version"),
            Map.entry(71, "insufficient_security"),
            Map.entry(80, "internal_error"),
            Map.entry(86, "inappropriate_fallback"),
            Map.entry(90, "user_canceled"),
            Map.entry(100, "no_renegotiation"),
            Map.entry(109, "missing_extension"),
            Map.entry(110, "unsupported_extension"),
            Map.entry(111, "certificate_unobtainable"),
            Map.entry(112, "unrecognized_name"),
            Map.entry(113, "bad_certificate_status_response"),
            Map.entry(114, "bad_certificate_hash_value"),
            Map.entry(115, "unknown_psk_identity"),
            Map.entry(116, "certificate_required"),
            Map.entry(117, "general_error"),
            Map.entry(120, "no_application_protocol"),
            Map.entry(121, "ech_required")));

    public static final AlertDescription CLOSE_NOTIFY = new AlertDescription(0);
    public static final AlertDescription USER_CANCELED = new AlertDescription(90);

    public AlertDescription {
        if (code < 0 || code > 255) {
            throw new IllegalArgumentException("alert " + code + " is not a byte (allowed: 0 to 255)");
        }
    }

    /** Reads a registered name, or a number from 0 to 255. */
    public static AlertDescription valueOf(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .map(entry -> new AlertDescription(entry.getKey()))
                .or(() -> number(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown alert '" + text + "' (allowed: 0 to 255, " + String.join(", ", NAMES.values()) + ")"));
    }

    /** The registered name, or {@code alert_N} for a code that has none. */
    public String name() {
        return NAMES.getOrDefault(code, "alert_" + code);
    }

    /** All registered names, in order of their codes. */
    public static Iterable<String> names() {
        return NAMES.values();
    }

    @Override
    public String toString() {
        return name();
    }

    private static Optional<AlertDescription> number(String text) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= 255
                ? Optional.of(new AlertDescription(Integer.parseInt(text)))
                : Optional.empty();
    }
}
