package dev.shakedown.probe;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names may stand in server_name (RFC 6066 section 3). */
final class ServerNames {

    private static final Pattern IPV4 = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+");

    private ServerNames() {}

    /** True for an IP address, which is no host name. */
    static boolean isAddress(String name) {
        return name.contains(":") || IPV4.matcher(name).matches();
    }

    /** The name without the root's dot, or null for an address, which a client must not send. */
    static @Nullable String inHello(String name) {
        return isAddress(name) ? null : name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
