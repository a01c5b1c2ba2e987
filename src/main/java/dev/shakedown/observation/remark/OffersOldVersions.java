package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.wire.ProtocolVersion;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The client still offers versions before TLS 1.2 (RFC 8996). */
final class OffersOldVersions implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.hello()
                .map(hello -> Offers.versions(hello)
                        .filter(version -> version.compareTo(ProtocolVersion.TLS_1_2) < 0)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")))
                .filter(versions -> !versions.isEmpty())
                .map(versions -> new Remark(
                        "offers-old-versions",
                        versions.contains("SSL") ? Severity.HIGH : Severity.MEDIUM,
                        Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                        "The client offers %s.".formatted(versions),
                        "set the client's lowest version to TLS 1.2"));
    }
}
