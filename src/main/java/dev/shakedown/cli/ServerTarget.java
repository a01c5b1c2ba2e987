package dev.shakedown.cli;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Starttls;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the server that a command is about: {@code HOST:PORT}, {@code [ADDRESS]:PORT}, or a host alone. */
final class ServerTarget {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([^:/\\[\\]\\s]+))(?::([0-9]{1,5}))?");
    private static final int HTTPS = 443;
    private static final int HIGHEST = 65_535;

    private ServerTarget() {}

    /** The endpoint that is meant; by default its host is also the name to ask for. */
    static Endpoint endpoint(String target, @Nullable String serverName, @Nullable Starttls starttls) {
        Matcher form = FORM.matcher(target);
        if (!form.matches()) {
            throw new UsageException("'" + target
                    + "' is no server (allowed: HOST:PORT or [IPV6-ADDRESS]:PORT, for instance" + " example.test:443)");
        }
        String host = form.group(1) == null ? form.group(2) : form.group(1);
        int port = form.group(3) == null ? HTTPS : Integer.parseInt(form.group(3));
        if (port < 1 || port > HIGHEST) {
            throw new UsageException("port " + port + " in '" + target + "' (allowed: 1 to " + HIGHEST + ")");
        }
        return new Endpoint(
                host, port, serverName == null ? host : serverName, starttls == null ? null : starttls.id());
    }
}
