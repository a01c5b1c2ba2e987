package dev.shakedown.observation;

import java.time.Instant;
import java.util.List;

/**
 * One client connection and its upstream leg, finished and judged.
 *
 * @param id unique within the process, for instance {@code c-000017}
 * @param time when the connection was accepted
 * @param listener the name of the listener
 * @param scenario the id of the scenario, or {@code baseline} if the connection ended before one was chosen
 * @param transcript what happened
 * @param outcome what the client did
 * @param verdict how that compares with the expectation
 * @param diagnosis what it means
 * @param remarks what else is wrong, the worst first
 */
public record Interception(
        String id,
        Instant time,
        String listener,
        String scenario,
        Transcript transcript,
        Outcome outcome,
        Verdict verdict,
        Diagnosis diagnosis,
        List<Remark> remarks) {

    public Interception {
        remarks = List.copyOf(remarks);
    }

    /** An interception of which there is nothing else to be said. */
    public Interception(
            String id,
            Instant time,
            String listener,
            String scenario,
            Transcript transcript,
            Outcome outcome,
            Verdict verdict,
            Diagnosis diagnosis) {
        this(id, time, listener, scenario, transcript, outcome, verdict, diagnosis, List.of());
    }

    /** The remarks that are bad enough to be shown beside the diagnosis, and say more than it does. */
    public List<Remark> loudRemarks() {
        return remarks.stream()
                .filter(Remark::matters)
                .filter(remark -> remark.cause() == null || remark.cause() != diagnosis.cause())
                .toList();
    }
}
