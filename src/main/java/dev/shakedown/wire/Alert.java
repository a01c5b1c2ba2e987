package dev.shakedown.wire;

/**
 * One alert as it stands on the wire (RFC 9846 section 6).
 *
 * @param level 1 is warning, 2 is fatal; anything else is kept as it came
 * @param description why
 */
public record Alert(int level, AlertDescription description) {

    public static final int WARNING = 1;
    public static final int FATAL = 2;

    /** The regular end of a direction: a {@code close_notify} (RFC 9846 section 6.1). */
    public static final Alert GOODBYE = new Alert(WARNING, AlertDescription.CLOSE_NOTIFY);

    /** True unless the alert only says goodbye: {@code close_notify} or {@code user_canceled}, or a TLS 1.2 warning. */
    public boolean refuses() {
        return level != WARNING
                && !description.equals(AlertDescription.CLOSE_NOTIFY)
                && !description.equals(AlertDescription.USER_CANCELED);
    }

    /** The name of the level: {@code warning}, {@code fatal}, or {@code level_N}. */
    public String levelName() {
        return level == WARNING ? "warning" : level == FATAL ? "fatal" : "level_" + level;
    }
}
