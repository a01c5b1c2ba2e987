package dev.shakedown.probe;

import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for what a server may or may not be able to do, where it answers in the clear: before TLS 1.3. */
final class FeatureSurvey {

    private static final int HEARTBEAT = 15;
    private static final int EXTENDED_MASTER_SECRET = 23;
    private static final int SESSION_TICKET = 35;
    private static final int RENEGOTIATION_INFO = 0xff01;
    private static final int DEFLATE = 1;
    private static final CipherSuite FALLBACK = CipherSuite.valueOf("TLS_FALLBACK_SCSV");

    private final Asker asker;

    FeatureSurvey(Asker asker) {
        this.asker = asker;
    }

    /**
     * What the server can do.
     *
     * @param versions the versions that it accepts, the newest first
     */
    Map<Feature, Boolean> features(List<VersionSupport> versions) {
        Map<Feature, Boolean> features = new EnumMap<>(Feature.class);
        versions.stream()
                .filter(support -> support.version().compareTo(ProtocolVersion.TLS_1_3) < 0
                        && support.version().compareTo(ProtocolVersion.SSL_3_0) > 0)
                .findFirst()
                .flatMap(this::hello)
                .ifPresent(hello -> {
                    features.put(Feature.COMPRESSION, hello.compression() == DEFLATE);
                    features.put(
                            Feature.SECURE_RENEGOTIATION, hello.extensions().contains(RENEGOTIATION_INFO));
                    features.put(
                            Feature.EXTENDED_MASTER_SECRET, hello.extensions().contains(EXTENDED_MASTER_SECRET));
                    features.put(Feature.HEARTBEAT, hello.extensions().contains(HEARTBEAT));
                    features.put(Feature.TICKETS, hello.extensions().contains(SESSION_TICKET));
                });
        if (versions.size() > 1) {
            refusesFallback(versions.get(1)).ifPresent(refuses -> features.put(Feature.FALLBACK_SCSV, refuses));
        }
        return features;
    }

    private Optional<ServerHello> hello(VersionSupport support) {
        return asker.hello(asker.offer(support.version(), support.suites(), NamedGroup.named())
                        .compressions(List.of(DEFLATE, 0))
                        .extension(HEARTBEAT, new byte[] {1})
                        .extension(SESSION_TICKET, new byte[0]))
                .hello();
    }

    private Optional<Boolean> refusesFallback(VersionSupport second) {
        List<CipherSuite> suites = new ArrayList<>(second.suites());
        suites.add(FALLBACK);
        Flight answer = asker.hello(asker.offer(second.version(), suites, NamedGroup.named()));
        if (answer.hello().isPresent()) {
            return Optional.of(false);
        }
        return answer.failed()
                .flatMap(failure -> Optional.ofNullable(failure.alert()))
                .map(alert -> alert.description().equals(AlertDescription.valueOf("inappropriate_fallback")));
    }
}
