package dev.shakedown.proxy;

import dev.shakedown.certs.Credential;
import dev.shakedown.certs.Forge;
import dev.shakedown.certs.NotPermittedException;
import dev.shakedown.engine.Engine;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.TlsParameters;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Plans from a catalogue of scenarios: chooses one, has its credential forged, and finds an engine that can serve it. */
public final class CataloguePlanner implements Planner {

    private final ScenarioChoice choice;
    private final Forge forge;
    private final EngineChoice engines;

    /** Finds the engine for a connection. */
    @FunctionalInterface
    public interface EngineChoice {

        /**
         * The first engine that can serve this.
         *
         * @throws Exception if none can; the message gives each engine's reason
         */
        Engine choose(TlsParameters tls, Credential credential) throws Exception;
    }

    /**
     * A planner.
     *
     * @param catalogue finds a scenario or a combination by its id, or throws an exception whose message says why there
     *     is none and what was perhaps meant
     */
    public CataloguePlanner(Function<String, Scenario> catalogue, Forge forge, EngineChoice engines) {
        this.choice = new ScenarioChoice(catalogue);
        this.forge = forge;
        this.engines = engines;
    }

    @Override
    public Optional<Scenario> early(Arrival arrival) {
        return choice.early(arrival).map(Choice::scenario);
    }

    @Override
    public CompletionStage<Plan> plan(Arrival arrival) {
        try {
            Choice chosen = choice.choose(arrival);
            Serve serve = chosen.scenario().serve();
            String host = ForgedHost.of(arrival);
            return forge.forge(serve.certificate(), serve.revocation(), host)
                    .handle((credential, failure) ->
                            failure == null ? plan(chosen, credential) : refuse(failure, host));
        } catch (PlanRefusedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Plan plan(Choice chosen, Credential credential) {
        try {
            Engine engine = engines.choose(chosen.scenario().serve().tls(), credential);
            return new Plan(chosen.scenario(), chosen.by(), engine, credential);
        } catch (Exception e) {
            throw new PlanRefusedException(
                    "'" + chosen.scenario().id() + "' cannot be served: " + e.getMessage(),
                    "change what it says under tls, or leave out engine");
        }
    }

    private static Plan refuse(Throwable failure, String host) {
        Throwable cause = cause(failure);
        if (cause instanceof NotPermittedException) {
            throw new PlanRefusedException(String.valueOf(cause.getMessage()), "ca create --permit " + host);
        }
        throw new CompletionException(cause);
    }

    /** What made a stage fail, without the wrapping of the stages after it. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
