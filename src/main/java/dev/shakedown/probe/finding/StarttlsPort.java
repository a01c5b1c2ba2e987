package dev.shakedown.probe.finding;

import dev.shakedown.probe.Endpoint;
import java.util.Map;
import java.util.Optional;

/** Guesses which plain protocol a server speaks, from its port or from what it says first. */
final class StarttlsPort {

    private static final Map<Integer, String> PORTS = Map.ofEntries(
            Map.entry(21, "ftp"),
            Map.entry(25, "smtp"),
            Map.entry(110, "pop3"),
            Map.entry(119, "nntp"),
            Map.entry(143, "imap"),
            Map.entry(389, "ldap"),
            Map.entry(587, "smtp"),
            Map.entry(3306, "mysql"),
            Map.entry(4190, "sieve"),
            Map.entry(5222, "xmpp"),
            Map.entry(5432, "postgres"));

    private StarttlsPort() {}

    /** What to add to a fix: nothing, or which option to try. */
    static String hint(Endpoint endpoint) {
        String protocol = PORTS.get(endpoint.port());
        return protocol == null || endpoint.starttls() != null ? "" : "; try --starttls " + protocol;
    }

    /** The protocol that begins with these words. */
    static Optional<String> of(String banner) {
        if (banner.startsWith("220")) {
            return Optional.of(banner.contains("FTP") ? "ftp" : "smtp");
        }
        if (banner.startsWith("* OK")) {
            return Optional.of("imap");
        }
        if (banner.startsWith("+OK")) {
            return Optional.of("pop3");
        }
        if (banner.startsWith("200 ") || banner.startsWith("201 ")) {
            return Optional.of("nntp");
        }
        if (banner.contains("mysql_native_password") || banner.contains("MariaDB")) {
            return Optional.of("mysql");
        }
        if (banner.contains("PostgreSQL")) {
            return Optional.of("postgres");
        }
        return banner.startsWith("\"IMPLEMENTATION\"") ? Optional.of("sieve") : Optional.empty();
    }
}
