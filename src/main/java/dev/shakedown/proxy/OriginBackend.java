package dev.shakedown.proxy;

import dev.shakedown.scenario.Scenario;
import io.netty.handler.ssl.ApplicationProtocolNames;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The embedded origin: a small web server inside the proxy, so that a client can be tested with no upstream at all. */
public final class OriginBackend implements Backend {

    /** What it speaks, in its order of preference. */
    static final List<String> PROTOCOLS = List.of(ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1);

    @Override
    public CompletionStage<Session> open(Connection connection) {
        return CompletableFuture.completedFuture(new AnswerSession(PROTOCOLS, () -> Answer.of(scenario(connection))));
    }

    private static Scenario scenario(Connection connection) {
        return Objects.requireNonNull(connection.scenario(), "the plan is made before the session is installed");
    }
}
