package dev.shakedown.proxy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a user writes it: {@code 8443}, {@code 127.0.0.1:9443}, {@code db.internal:5432}, {@code [::1]:0}.
 *
 * @param host a name or an IP address without brackets; {@code 127.0.0.1} where none is written
 * @param port 0 to 65535; 0 for any that is free
 */
public record ConfigurationAddress(String host, int port) {

    private static final String FORM_HINT = "(allowed: [HOST:]PORT, for instance 8443, 127.0.0.1:8443 or [::1]:8443)";
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:\\[(?<six>[0-9A-Fa-f:.]+(?:%\\w+)?)\\]|(?<host>[^\\s:@\\[\\]/]+)):)?(?<port>\\d{1,9})");

    /** Reads {@code [HOST:]PORT}; an IPv6 address stands in brackets. */
    public static ConfigurationAddress valueOf(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an address " + FORM_HINT);
        }
        int port = Integer.parseInt(form.group("port"));
        if (port > 65_535) {
            throw new IllegalArgumentException(
                    "port " + port + " in '" + text + "' is too large (allowed: 0 to 65535)");
        }
        String host = form.group("six") != null ? form.group("six") : form.group("host");
        return new ConfigurationAddress(host == null ? "127.0.0.1" : host, port);
    }

    /** The address as a place to connect to, which needs a port of its own. */
    Destination destination() {
        if (port == 0) {
            throw new IllegalArgumentException(
                    "port 0 in '" + this + "' is nowhere to connect to (allowed: 1 to 65535)");
        }
        return new Destination(host, port);
    }

    @Override
    public String toString() {
        return new Destination(host, port).toString();
    }
}
