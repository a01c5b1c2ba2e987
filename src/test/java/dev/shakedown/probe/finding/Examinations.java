package dev.shakedown.probe.finding;

import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.ClientAuth;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Failure;
import dev.shakedown.probe.Feature;
import dev.shakedown.probe.Identity;
import dev.shakedown.probe.NameBehaviour;
import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.Revocation;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.scenario.ScenarioForge;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Servers for a rule to judge, each with the one property that matters to it. */
final class Examinations {

    private static final ScenarioForge FORGE = new ScenarioForge();

    private Examinations() {}

    /** A server with the certificates of a scenario. */
    static Examination chain(String scenario) {
        return chain(forged(scenario));
    }

    /** The same, with everything above the leaf in the reverse order. */
    static Examination reversedChain(String scenario) {
        List<byte[]> chain = new ArrayList<>(forged(scenario));
        Collections.reverse(chain.subList(1, chain.size()));
        return chain(chain);
    }

    static Examination chain(List<byte[]> chain) {
        ChainView view = ChainView.of(chain, List.of(new Roots("the test", List.of(FORGE.root()))));
        return new Examination(profile(Parameters.NONE, 443), view, Revocation.UNKNOWN, Instant.now());
    }

    static List<byte[]> forged(String scenario) {
        return FORGE.of(scenario).chain();
    }

    /** A server with suites for each version, as {@code "TLSv1.2: TLS_A TLS_B"}. */
    static Examination accepting(@Nullable Integer dhBits, String... versions) {
        List<VersionSupport> supports =
                Stream.of(versions).map(Examinations::support).toList();
        return parameters(new Parameters(supports, List.of(), dhBits, List.of(), List.of(), Map.of(), Map.of()));
    }

    /** A server with a TLS 1.2 of which one feature is known. */
    static Examination with(Feature feature, boolean able) {
        return parameters(new Parameters(
                List.of(support("TLSv1.2: TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")),
                List.of(),
                null,
                List.of(),
                List.of("h2"),
                Map.of(),
                Map.of(feature, able)));
    }

    /** A server that refuses versions with alerts, as {@code "TLSv1.2: handshake_failure"}. */
    static Examination refusing(String... refusals) {
        Map<ProtocolVersion, Failure> failures = new HashMap<>();
        for (String refusal : refusals) {
            String[] words = refusal.split(": ", -1);
            Alert alert = new Alert(Alert.FATAL, AlertDescription.valueOf(words[1]));
            failures.put(
                    ProtocolVersion.valueOf(words[0]),
                    new Failure(Failure.Kind.ALERT, Failure.Step.CLIENT_HELLO, words[1], alert));
        }
        return parameters(new Parameters(List.of(), List.of(), null, List.of(), List.of(), failures, Map.of()));
    }

    /** A server at a port, and how handshakes with it went; null for a good one. */
    static Examination attempts(int port, @Nullable Failure... failures) {
        List<Attempt> attempts = new ArrayList<>();
        for (Failure failure : failures) {
            attempts.add(new Attempt(1_000_000, 2_000_000, failure));
        }
        ServerProfile any = profile(Parameters.NONE, port);
        return examination(new ServerProfile(
                any.endpoint(),
                any.parameters(),
                any.identity(),
                any.clientAuth(),
                any.names(),
                new Conduct(attempts, Conduct.Closing.CLOSE_NOTIFY, attempts.size()),
                List.of()));
    }

    static Failure failure(Failure.Kind kind, Failure.Step step, String detail) {
        return new Failure(kind, step, detail, null);
    }

    private static Examination parameters(Parameters parameters) {
        return examination(profile(parameters, 443));
    }

    private static Examination examination(ServerProfile profile) {
        return new Examination(profile, ChainView.of(List.of(), List.of()), Revocation.UNKNOWN, Instant.now());
    }

    private static ServerProfile profile(Parameters parameters, int port) {
        return new ServerProfile(
                new Endpoint("localhost", port, "localhost", null),
                parameters,
                Identity.NONE,
                ClientAuth.NONE,
                NameBehaviour.UNKNOWN,
                new Conduct(List.of(), Conduct.Closing.UNKNOWN, 0),
                List.of());
    }

    private static VersionSupport support(String text) {
        String[] words = text.split(": ", -1);
        List<CipherSuite> suites =
                Stream.of(words[1].split(" ", -1)).map(CipherSuite::valueOf).toList();
        return new VersionSupport(ProtocolVersion.valueOf(words[0]), suites, VersionSupport.Order.SERVER, true);
    }
}
