package dev.shakedown.probe.finding;

import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.ProtocolVersion;
import java.util.List;

/** Versions that nobody should accept any more, and those that everybody should (RFC 8996, RFC 9325 section 3.1). */
final class Versions implements Rule {

    private static final Cause CAUSE = Cause.INCOMPATIBLE_PROTOCOL_VERSIONS;

    @Override
    public List<Finding> findings(Examination examination) {
        Parameters parameters = examination.profile().parameters();
        List<ProtocolVersion> accepted =
                parameters.versions().stream().map(VersionSupport::version).toList();
        List<ProtocolVersion> old = accepted.stream()
                .filter(version -> version.compareTo(ProtocolVersion.TLS_1_2) < 0)
                .toList();
        String evidence = "it accepts " + Text.list(accepted);
        if (accepted.isEmpty()) {
            return List.of();
        }
        if (old.size() == accepted.size()) {
            return List.of(Finding.error(
                    CAUSE,
                    Text.sentence("the server accepts nothing newer than " + accepted.get(0)
                            + ", which clients have given up" + " since 2020"),
                    evidence,
                    "enable TLS 1.2 and TLS 1.3 on the server, and disable " + Text.list(old)
                            + "; a server that cannot needs a newer TLS library",
                    accepted.get(0).equals(ProtocolVersion.TLS_1_1) ? "tls11-only" : "tls10-only"));
        }
        if (!old.isEmpty()) {
            return List.of(Finding.warning(
                    CAUSE,
                    Text.sentence("the server still accepts " + Text.list(old)
                            + ", to which an attacker may push a client back"),
                    evidence,
                    "disable " + Text.list(old) + " on the server",
                    old.contains(ProtocolVersion.TLS_1_1) ? "tls11-only" : "tls10-only"));
        }
        if (!parameters.accepts(ProtocolVersion.TLS_1_3)) {
            return List.of(Finding.info(
                    CAUSE,
                    "The server does not accept TLS 1.3.",
                    evidence,
                    "enable TLS 1.3: it saves a round trip and hides the certificate",
                    "tls12-only"));
        }
        return List.of();
    }
}
