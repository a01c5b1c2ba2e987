package dev.shakedown.walk;

import dev.shakedown.observation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One half of a walk: a server, a client, and how it goes.
 *
 * @param scenario the id of what is served
 * @param client what the client is like; the usual one if it is left out
 * @param outcome how the client takes it
 */
public record Attempt(String scenario, WalkClient client, Outcome.Kind outcome) {

    public Attempt(String scenario, @Nullable WalkClient client, Outcome.Kind outcome) {
        this.scenario = scenario;
        this.client = client == null ? WalkClient.USUAL : client;
        this.outcome = outcome;
    }
}
