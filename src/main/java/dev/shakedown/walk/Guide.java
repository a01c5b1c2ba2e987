package dev.shakedown.walk;

import dev.shakedown.TlsProxy;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.diagnosis.Ruling;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Leads through a walk, one step at a time: a server of the sandbox for each, and a client that asks it once. */
public final class Guide implements AutoCloseable {

    /** How long the end of a connection may take to be seen after the end of the client. */
    private static final Duration ECHO = Duration.ofSeconds(2);

    private final TlsProxy sandbox;

    private Guide(TlsProxy sandbox) {
        this.sandbox = sandbox;
    }

    /** A guide with a CA of its own, in memory. */
    public static Guide start() {
        return new Guide(TlsProxy.sandbox().start());
    }

    /** Makes one attempt and judges it. */
    public Step make(Attempt attempt) throws IOException, InterruptedException {
        try (TlsProxy server = sandbox.listen(attempt.scenario())) {
            Caller.Answer answer = new Caller(attempt.client(), sandbox.caCertificate()).get(server.uri());
            List<Interception> interceptions = server.settle(ECHO);
            Scenario scenario = server.scenario();
            ClientReport report = new ClientReport(answer.succeeded() ? 0 : 1, false, answer.said());
            Ruling ruling = Ruling.ofTrial(scenario.id(), scenario.expectation(), interceptions, report);
            return new Step(attempt, answer.said(), ruling.outcome(), ruling.verdict(), ruling.diagnosis());
        }
    }

    /** Goes all the way. */
    public Walked walk(Walk walk) throws IOException, InterruptedException {
        return new Walked(walk, make(walk.before()), make(walk.after()));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
