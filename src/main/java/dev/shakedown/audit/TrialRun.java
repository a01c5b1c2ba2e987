package dev.shakedown.audit;

import dev.shakedown.TlsProxy;
import dev.shakedown.explain.Explainer;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** From which confidence on the client's own words count, between 0 and 1: below it they are a guess. */
    private static final double TELLING = 0.6;

    Trial of(Scenario scenario) throws IOException, InterruptedException {
        try (TlsProxy site = proxy.listen(scenario.id());
                TlsProxy way = proxy.listen(wayTo(site))) {
            Target target = new Target(site.uri(), way.uri(), scenario.id(), trust);
            long start = System.nanoTime();
            ClientReport report = read(ClientProcess.start(client, target).await(deadline));
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            return judged(scenario, interceptions(site, way), report, milliseconds);
        }
    }

    /** A client may be told to go through a proxy, or go there of itself; either way it meets the scenario. */
    private static ListenerSpec wayTo(TlsProxy site) {
        return new ListenerSpec(
                site.name() + "-proxy",
                ListenerSpec.Mode.PROXY,
                "127.0.0.1",
                0,
                null,
                site.scenario().id(),
                List.of());
    }

    /** In the order in which they were accepted; those where the client was expected are given time to end. */
    private List<Interception> interceptions(TlsProxy site, TlsProxy way) {
        TlsProxy expected = client.usesProxy() ? way : site;
        TlsProxy other = client.usesProxy() ? site : way;
        return Stream.concat(expected.settle(ECHO).stream(), other.settle(Duration.ZERO).stream())
                .sorted(Comparator.comparing(Interception::time))
                .toList();
    }

    /** What a client prints when it fails tells why, where the wire does not: a bare close says nothing. */
    private static ClientReport read(ClientReport report) {
        if (!report.failure()) {
            return report;
        }
        return Explainer.packaged().explain(report.output()).stream()
                .findFirst()
                .filter(explanation -> explanation.confidence() >= TELLING)
                .map(explanation -> report.naming(explanation.cause()))
                .orElse(report);
    }

    private static Trial judged(
            Scenario scenario, List<Interception> interceptions, ClientReport report, long milliseconds) {
        Ruling ruling = Ruling.ofTrial(scenario.id(), scenario.expectation(), interceptions, report);
        return new Trial(
                scenario, interceptions, report, ruling.outcome(), ruling.verdict(), ruling.diagnosis(), milliseconds);
    }
}
