package dev.shakedown.proxy;

import dev.shakedown.scenario.Scenario;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Decides what to serve. The one asynchronous boundary: forging happens behind it. */
public interface Planner {

    /**
     * The scenario, if it can be told before the ClientHello is read, so that a fault may act on accept. What it says
     * holds: the plan has the same scenario.
     *
     * @throws PlanRefusedException if what is known asks for a scenario that there is not
     */
    Optional<Scenario> early(Arrival arrival);

    /** The plan; fails with a {@link PlanRefusedException} that says what to do about it. */
    CompletionStage<Plan> plan(Arrival arrival);
}
