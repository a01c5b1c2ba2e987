package dev.shakedown.report;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Printable;
import dev.shakedown.probe.ClientAuth;
import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.probe.finding.Timings;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A server's profile as a table of two columns. */
final class ProfileTable {

    private static final int LABEL = 14;
    private static final int LONGEST_NAME = 60;

    private ProfileTable() {}

    static List<String> lines(ProbeReport report, int width) {
        List<String> lines = new ArrayList<>();
        ServerProfile profile = report.profile();
        lines.add(profile.endpoint().toString());
        Parameters parameters = profile.parameters();
        for (VersionSupport support : parameters.versions()) {
            row(lines, width, support.version().name(), suites(support));
        }
        if (parameters.versions().isEmpty()) {
            return lines;
        }
        row(lines, width, "groups", joined(parameters.groups()));
        if (parameters.dhBits() != null) {
            row(lines, width, "DH prime", parameters.dhBits() + " bits");
        }
        row(lines, width, "ALPN", parameters.alpn().isEmpty() ? "none" : joined(parameters.alpn()));
        int number = 1;
        for (X509Certificate certificate : report.chain().sent()) {
            row(lines, width, "certificate " + number++, certificate(certificate));
        }
        row(lines, width, "staple", profile.identity().staple() == null ? "none" : "an OCSP response");
        if (profile.clientAuth().demand() != ClientAuth.Demand.NONE) {
            row(lines, width, "client auth", word(profile.clientAuth().demand()));
        }
        row(lines, width, "without SNI", word(profile.names().unnamed().kind()));
        row(lines, width, "handshakes", Timings.of(profile.conduct().attempts()).toString());
        row(lines, width, "closing", word(profile.conduct().closing()));
        return lines;
    }

    private static void row(List<String> lines, int width, String label, String text) {
        List<String> wrapped = Lines.wrap(text, width, " ".repeat(LABEL + 2));
        for (int i = 0; i < wrapped.size(); i++) {
            String line = wrapped.get(i);
            lines.add(i == 0 ? ("  %-" + LABEL + "s").formatted(label) + line.substring(LABEL + 2) : line);
        }
    }

    private static String suites(VersionSupport support) {
        String order = switch (support.order()) {
            case SERVER -> " (the server's order)";
            case CLIENT -> " (the client's order counts)";
            case UNKNOWN -> "";
        };
        return joined(support.suites()) + order;
    }

    private static String certificate(X509Certificate certificate) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        return Printable.of(facts.subject(), LONGEST_NAME) + ", by " + Printable.of(facts.issuer(), LONGEST_NAME) + ", "
                + facts.key() + ", " + facts.signature() + ", until "
                + certificate.getNotAfter().toInstant();
    }

    private static String joined(List<?> items) {
        return items.stream()
                .map(item -> Printable.of(String.valueOf(item), LONGEST_NAME))
                .collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
