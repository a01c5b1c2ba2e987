package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Handshake;
import dev.shakedown.scenario.Cause;
import java.util.Optional;
import java.util.stream.Collectors;

/** The server speaks only versions that nobody should speak any more (RFC 8996). */
final class OldVersion implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.about(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS)
                ? Optional.of(defect(seen).in(seen))
                : Optional.empty();
    }

    private static Defect defect(Case seen) {
        String version = Handshake.of(seen.transcript()).version();
        String offered = seen.hello()
                .map(hello -> hello.versions().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .map(versions -> " The client offers " + versions + ".")
                .orElse("");
        return new Defect(
                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                "The server chose %s.%s".formatted(version == null ? "a version that is too old" : version, offered),
                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS.fix(),
                "set the client's lowest version to TLS 1.2");
    }
}
