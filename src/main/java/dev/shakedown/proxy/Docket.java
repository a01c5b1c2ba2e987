package dev.shakedown.proxy;

import dev.shakedown.observation.Interception;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The connections of one listener that have not ended, with the time of each. Safe for every thread. */
final class Docket {

    private final Map<Connection, Instant> open = new ConcurrentHashMap<>();
    private final Function<FinishedConnection, Interception> judge;

    Docket(Function<FinishedConnection, Interception> judge) {
        this.judge = judge;
    }

    void open(Connection connection, Instant accepted) {
        open.put(connection, accepted);
    }

    /** Forgets a connection; to be called after its end was reported, so that it is never in neither place. */
    void close(Connection connection) {
        open.remove(connection);
    }

    /** How a connection stands. To be called by its event loop. */
    Interception judge(Connection connection, Instant accepted) {
        return judge.apply(new FinishedConnection(
                connection.id(),
                accepted,
                connection.arrival().listener(),
                connection.scenario(),
                connection.recorder().transcript()));
    }

    /** How all of them stand, in the order in which they were accepted. */
    CompletionStage<List<Interception>> all() {
        List<CompletableFuture<Interception>> looks = open.entrySet().stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> judge(one.getKey(), one.getValue()),
                        one.getKey().channel().eventLoop()))
                .toList();
        return CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new))
                .thenApply(done -> looks.stream()
                        .map(CompletableFuture::join)
                        .sorted(Comparator.comparing(Interception::time))
                        .toList());
    }
}
