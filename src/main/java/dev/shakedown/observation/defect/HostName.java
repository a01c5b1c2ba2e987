package dev.shakedown.observation.defect;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.ClientHello;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The certificate is for another name than the client asked for (RFC 9525 section 6). */
public final class HostName implements Inspection {

    /** A client that sends no server name has an address in mind, or the name of this machine. */
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    @Override
    public Optional<Defect> inspect(Served served) {
        return served.chainSeen().stream()
                .findFirst()
                .filter(leaf -> asked(served).noneMatch(name -> covers(leaf, name)))
                .map(leaf -> defect(served.host(), leaf));
    }

    private static Stream<String> asked(Served served) {
        Optional<String> name = served.hello().map(ClientHello::serverName);
        return name.isPresent()
                ? name.stream()
                : Stream.concat(
                        served.transcript().all(Event.Destination.class).map(Event.Destination::host), LOCAL.stream());
    }

    private static Defect defect(String host, CertificateFacts leaf) {
        return new Defect(
                Cause.CERTIFICATE_NAME_MISMATCH,
                leaf.names().isEmpty() ? "cn-only" : "wrong-host",
                "The client asked for '%s'; the certificate is for %s.".formatted(host, names(leaf)),
                List.of(new Fact("client_hello_parsed", host), new Fact("certificate_served", names(leaf))),
                "issue a certificate with '%s' among its subject alternative names".formatted(host),
                "let the client compare the host name with the subject alternative names: turn its host name check on"
                        + " (a library that only verifies the chain needs this extra step)");
    }

    /** The names of a certificate in words, safe to print. */
    public static String names(CertificateFacts leaf) {
        if (leaf.names().isEmpty()) {
            return "no subject alternative name, only the common name '%s'"
                    .formatted(Printable.of(leaf.subject(), 100));
        }
        return leaf.names().stream()
                .limit(5)
                .map(name -> "'" + Printable.of(name, 100) + "'")
                .collect(Collectors.joining(", "));
    }

    private static boolean covers(CertificateFacts leaf, String host) {
        return leaf.names().stream().anyMatch(name -> covers(lower(name), lower(host)));
    }

    /** A wildcard is the whole leftmost label, and never of a top-level domain (RFC 9525 section 6.3). */
    private static boolean covers(String pattern, String host) {
        if (!pattern.startsWith("*.")) {
            return pattern.equals(host);
        }
        int dot = host.indexOf('.');
        String suffix = pattern.substring(1);
        return suffix.indexOf('.', 1) > 0 && dot > 0 && host.substring(dot).equals(suffix);
    }

    private static String lower(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
