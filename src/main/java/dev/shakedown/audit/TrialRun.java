package dev.shakedown.audit;

import dev.shakedown.TlsProxy;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Runs the client against one scenario, on a listener of its own, so that every connection that comes is the client's.
 *
 * @param proxy the running sandbox
 * @param client what to run
 * @param deadline how long it may take
 * @param trust the files that it needs to trust the sandbox CA
 */
record TrialRun(TlsProxy proxy, ClientCommand client, Duration deadline, TrustFiles trust) {

    /** How long the end of a connection may take to be seen after the end of the client. */
    private static final Duration ECHO = Duration.ofSeconds(1);

    Trial of(Scenario scenario) throws IOException, InterruptedException {
        try (TlsProxy site = proxy.listen(scenario.id())) {
            long start = System.nanoTime();
            ClientReport report = ClientProcess.start(client, new Target(site.uri(), scenario.id(), trust))
                    .await(deadline);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            List<Interception> interceptions = site.settle(ECHO).stream()
                    .sorted(Comparator.comparing(Interception::time))
                    .toList();
            Ruling ruling = Ruling.ofTrial(scenario.id(), scenario.expectation(), interceptions, report);
            return new Trial(
                    scenario,
                    interceptions,
                    report,
                    ruling.outcome(),
                    ruling.verdict(),
                    ruling.diagnosis(),
                    milliseconds);
        }
    }
}
