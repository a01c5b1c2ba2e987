package dev.shakedown.probe;

import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server negotiates.
 *
 * @param versions the versions that it accepts, the newest first, each with its suites
 * @param groups the groups of its key exchange, in its order where it has one
 * @param dhBits size of the smallest prime of a finite-field key exchange, or null if none was seen
 * @param schemes the signature schemes with which it proves its keys, as far as they were seen
 * @param alpn the application protocols that it selects
 * @param refusals how it refused the versions that it does not accept, of those that were tried
 * @param features what else it can do, of what was asked; a feature that is absent is unknown
 */
public record Parameters(
        List<VersionSupport> versions,
        List<NamedGroup> groups,
        @Nullable Integer dhBits,
        List<SignatureScheme> schemes,
        List<String> alpn,
        Map<ProtocolVersion, Failure> refusals,
        Map<Feature, Boolean> features) {

    /** Nothing was negotiated. */
    public static final Parameters NONE =
            new Parameters(List.of(), List.of(), null, List.of(), List.of(), Map.of(), Map.of());

    public Parameters {
        versions = List.copyOf(versions);
        groups = List.copyOf(groups);
        schemes = List.copyOf(schemes);
        alpn = List.copyOf(alpn);
        refusals = Map.copyOf(refusals);
        features = Map.copyOf(features);
    }

    /** What others have negotiated: nothing is known of what they did not ask for. */
    public Parameters(
            List<VersionSupport> versions,
            List<NamedGroup> groups,
            @Nullable Integer dhBits,
            List<SignatureScheme> schemes,
            List<String> alpn,
            Map<Feature, Boolean> features) {
        this(versions, groups, dhBits, schemes, alpn, Map.of(), features);
    }

    /** What it does in one version, if it accepts it. */
    public Optional<VersionSupport> support(ProtocolVersion version) {
        return versions.stream()
                .filter(support -> support.version().equals(version))
                .findFirst();
    }

    /** True if it accepts the version. */
    public boolean accepts(ProtocolVersion version) {
        return support(version).isPresent();
    }
}
