package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.scenario.TlsParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The engines that there are, in order of preference: the fast one for everything modern, then the one that can also be
 * legacy, weak or lying.
 *
 * @param inOrder the first that can is chosen
 */
public record Engines(List<Engine> inOrder) {

    /** BoringSSL, then Bouncy Castle; the same engines for the whole process. */
    public static Engines standard() {
        return STANDARD;
    }

    /**
     * The first engine that can serve this, or the one that the parameters insist on.
     *
     * @throws NoEngineException if none can, with each engine's reason
     */
    public Engine choose(TlsParameters tls, Credential credential) throws NoEngineException {
        List<String> reasons = new ArrayList<>();
        for (Engine engine : inOrder) {
            if (tls.engine() != null && tls.engine() != engine.name()) {
                continue;
            }
            Optional<String> refusal = engine.refusal(tls, credential);
            if (refusal.isEmpty()) {
                return engine;
            }
            reasons.add(label(engine.name()) + ": " + refusal.get());
        }
        throw new NoEngineException(reasons);
    }

    /** The engine's name as it stands in YAML and in the journal. */
    static String label(EngineName name) {
        return switch (name) {
            case BORINGSSL -> "boringssl";
            case BOUNCY_CASTLE -> "bouncy-castle";
        };
    }

    private static final Engines STANDARD = new Engines(List.of(new BoringSslEngine(), new BouncyCastleEngine()));
}
