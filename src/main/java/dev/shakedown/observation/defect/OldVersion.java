package dev.shakedown.observation.defect;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Handshake;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The server speaks only versions that nobody should speak any more (RFC 8996), or chose one of them. */
public final class OldVersion implements Inspection {

    private static final Set<String> OLD = Set.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.1");

    @Override
    public Optional<Defect> inspect(Served served) {
        String chosen = Handshake.of(served.transcript()).version();
        if (chosen != null) {
            return isOld(chosen)
                    ? Optional.of(defect("The server chose %s.".formatted(chosen), chosen, served))
                    : Optional.empty();
        }
        List<String> versions =
                served.offers().map(Event.ServerOffers::versions).orElse(List.of());
        return !versions.isEmpty() && versions.stream().allMatch(OldVersion::isOld)
                ? Optional.of(defect(
                        "The server speaks only %s.".formatted(String.join(", ", versions)),
                        versions.get(versions.size() - 1),
                        served))
                : Optional.empty();
    }

    /** True for the versions that RFC 8996 and those before it forbid. */
    public static boolean isOld(String version) {
        return OLD.contains(version);
    }

    private static Defect defect(String sentence, String version, Served served) {
        String offered = served.hello()
                .map(hello -> hello.versions().stream().map(Object::toString).collect(Collectors.joining(", ")))
                .map(versions -> " The client offers " + versions + ".")
                .orElse("");
        return new Defect(
                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                version.equals("TLSv1.1") ? "tls11-only" : "tls10-only",
                sentence + offered,
                List.of(new Fact("negotiated", version)),
                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS.fix(),
                "set the client's lowest version to TLS 1.2");
    }
}
