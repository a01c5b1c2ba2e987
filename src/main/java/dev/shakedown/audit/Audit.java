package dev.shakedown.audit;

import dev.shakedown.TlsProxy;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs a client once per scenario and judges what it does: the baseline first, then the control twins, then the rest. A
 * client that refuses the baseline is not asked further, for nothing that it does then would mean anything.
 */
public final class Audit {

    private final TlsProxy proxy;
    private final ClientCommand client;
    private final int parallel;
    private final Duration deadline;
    private final Consumer<Trial> progress;

    /**
     * An audit that has not begun.
     *
     * @param proxy a running sandbox; each trial opens a listener of its own beside it
     * @param client what to run
     * @param parallel how many trials at a time, 1 or more
     * @param deadline how long a client may take before it is ended
     * @param progress is told of every trial that is judged, by any thread
     */
    public Audit(TlsProxy proxy, ClientCommand client, int parallel, Duration deadline, Consumer<Trial> progress) {
        if (parallel < 1) {
            throw new IllegalArgumentException(parallel + " trials at a time (allowed: 1 or more)");
        }
        this.proxy = proxy;
        this.client = client;
        this.parallel = parallel;
        this.deadline = deadline;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @param selected the scenarios; the baseline and the control twins are added where they are missing
     * @throws ClientNotStartedException if the client cannot be run at all
     */
    public AuditResult run(List<Scenario> selected) throws IOException, InterruptedException {
        Agenda agenda = Agenda.of(proxy.catalogue(), selected);
        ExecutorService workers = Executors.newFixedThreadPool(parallel, Audit::worker);
        try (TrustFiles trust = TrustFiles.write(proxy, agenda.hosts())) {
            TrialRun run = new TrialRun(proxy, client, deadline, trust);
            Map<String, Trial> done = new LinkedHashMap<>();
            Controls controls = new Controls(done);
            for (List<Scenario> round : agenda.rounds()) {
                for (Trial trial : round(workers, run, controls, round)) {
                    done.put(trial.scenario().id(), trial);
                }
            }
            List<Trial> trials = List.copyOf(done.values());
            return new AuditResult(client.name(), client.version(), trials, Coverage.notOffered(trials));
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Trial> round(ExecutorService workers, TrialRun run, Controls controls, List<Scenario> scenarios)
            throws IOException, InterruptedException {
        List<Future<Trial>> futures = scenarios.stream()
                .map(scenario -> workers.submit(() -> trial(run, controls, scenario)))
                .toList();
        List<Trial> trials = new ArrayList<>();
        for (Future<Trial> future : futures) {
            trials.add(result(future));
        }
        return trials;
    }

    private Trial trial(TrialRun run, Controls controls, Scenario scenario) throws IOException, InterruptedException {
        Trial trial = controls.baselineRefused() ? controls.notRun(scenario) : controls.weigh(run.of(scenario));
        progress.accept(trial);
        return trial;
    }

    private static Trial result(Future<Trial> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException("a trial failed: " + e.getCause(), e.getCause());
        }
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "shakedown-trial");
        thread.setDaemon(true);
        return thread;
    }
}
