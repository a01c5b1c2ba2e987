package dev.shakedown.cli;

import dev.shakedown.observation.Printable;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Starttls;
import java.net.IDN;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the server that a command is about: {@code HOST:PORT}, {@code [ADDRESS]:PORT}, a host alone, or a web address. */
final class ServerTarget {

    /** An IPv6 address, with a zone if it needs one. */
    private static final String IPV6 = "[0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[A-Za-z0-9._-]+)?";

    /** No name is longer (RFC 1035 section 2.3.4), and none holds what would mean something in a protocol that carries it. */
    private static final String NAME = "[^:/\\[\\]\\s\\p{Cntrl}<>'\"&@]{1,253}";

    /** What a browser shows: of it the host and the port count. */
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i:https://)([^/?#]*)(?:[/?#].*)?", Pattern.DOTALL);

    private static final Pattern FORM = Pattern.compile("(?:\\[(" + IPV6 + ")]|(" + NAME + "))(?::([0-9]{1,10}))?");
    private static final Pattern BARE = Pattern.compile("\\[(" + IPV6 + ")]|(" + IPV6 + "|" + NAME + ")");
    private static final int HTTPS = 443;
    private static final int HIGHEST = 65_535;
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
    private static final int LONGEST_QUOTE = 80;

    private ServerTarget() {}

    /** The endpoint that is meant; by default its host is also the name to ask for. */
    static Endpoint endpoint(String target, @Nullable String serverName, @Nullable Starttls starttls) {
        Matcher web = WEB_ADDRESS.matcher(target);
        Matcher form = FORM.matcher(web.matches() ? web.group(1) : target);
        if (!form.matches()) {
            throw new UsageException("'" + quoted(target)
                    + "' is no server (allowed: HOST:PORT or [IPV6-ADDRESS]:PORT, for instance example.test:443)");
        }
        String host = form.group(1) == null ? ascii(form.group(2)) : form.group(1);
        long port = form.group(3) == null ? HTTPS : Long.parseLong(form.group(3));
        if (port < 1 || port > HIGHEST) {
            throw new UsageException("port " + port + " in '" + target + "' (allowed: 1 to " + HIGHEST + ")");
        }
        return new Endpoint(
                host,
                (int) port,
                serverName == null ? host : host("--servername", serverName),
                starttls == null ? null : starttls.id());
    }

    /** True for a web address, which is never a file. */
    static boolean isWebAddress(String target) {
        return WEB_ADDRESS.matcher(target).matches();
    }

    /** A host's name or address without a port, as it goes over the wire; names in other scripts as A-labels. */
    static String host(String option, String text) {
        Matcher bare = BARE.matcher(text);
        if (!bare.matches()) {
            throw new UsageException(
                    option + " '" + quoted(text) + "' is no host (allowed: a name or an address, without a port)");
        }
        return bare.group(1) == null ? ascii(bare.group(2)) : bare.group(1);
    }

    /** Refuses what no socket can wait for, and nobody would. */
    static void checkTimeout(Duration timeout) {
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new UsageException("--timeout " + timeout.toMillis() + "ms (allowed: 1ms to 10m)");
        }
    }

    private static String ascii(String name) {
        try {
            return name.chars().allMatch(character -> character < 0x80) ? name : IDN.toASCII(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + quoted(name) + "' is no host name (" + e.getMessage() + ")");
        }
    }

    private static String quoted(String text) {
        return Printable.of(text, LONGEST_QUOTE);
    }
}
