package dev.shakedown.proxy;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.diagnosis.UpstreamDiagnosis;
import io.netty.handler.ssl.ApplicationProtocolNames;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Speaks for an upstream that has failed: the client gets its handshake as planned, and to its request {@code 502 Bad
 * Gateway} (RFC 9110 section 15.6.3) with the diagnosis. For listeners that are told to speak HTTP, as nothing else of
 * the proxy makes up a page in a server's name.
 */
public final class BadGateway implements Backend {

    private final Backend upstream;
    private final InstantSource clock;

    /** Speaks for this upstream when it fails, at the times of this clock. */
    public BadGateway(Backend upstream, InstantSource clock) {
        this.upstream = upstream;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Session> open(Connection connection) {
        return upstream.open(connection)
                .exceptionallyCompose(
                        failure -> UpstreamDiagnosis.of(connection.recorder().transcript(), clock.instant())
                                .map(BadGateway::session)
                                .orElseGet(() -> CompletableFuture.failedFuture(failure)));
    }

    private static CompletionStage<Session> session(Diagnosis diagnosis) {
        return CompletableFuture.completedFuture(
                new AnswerSession(List.of(ApplicationProtocolNames.HTTP_1_1), () -> Answer.badGateway(diagnosis)));
    }
}
