package dev.shakedown.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** A few threads that ask at the same time, no more than a server should mind. Belongs to the thread that made it. */
final class Crew implements AutoCloseable {

    private static final int SIZE = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(SIZE, task -> {
        Thread thread = new Thread(task, "probe");
        thread.setDaemon(true);
        return thread;
    });

    private Crew() {}

    static Crew create() {
        return new Crew();
    }

    <T> Future<T> start(Callable<T> task) {
        return threads.submit(task);
    }

    /** The results for all items, in their order. */
    <A, B> List<B> all(List<A> items, Function<A, B> task) throws InterruptedException {
        List<Future<B>> started = new ArrayList<>();
        for (A item : items) {
            started.add(start(() -> task.apply(item)));
        }
        List<B> results = new ArrayList<>();
        for (Future<B> future : started) {
            results.add(result(future));
        }
        return results;
    }

    /** The result of a task; what it threw is a mistake of ours, for no task throws at what a server does. */
    <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question of the probe failed: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
