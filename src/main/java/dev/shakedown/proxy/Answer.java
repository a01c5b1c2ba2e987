package dev.shakedown.proxy;

import dev.shakedown.scenario.Evidence;
import dev.shakedown.scenario.Scenario;
import java.nio.charset.StandardCharsets;

/**
 * What the embedded origin says to every request.
 *
 * @param text plain text for whoever reads the client's output
 * @param untilClose true if the end of the connection alone marks the end of the body (RFC 9112 section 6.3, rule 8), so
 *     that only {@code close_notify} can tell the client that nothing was cut off
 */
record Answer(String text, boolean untilClose) {

    /**
     * The answer for a scenario. One whose evidence is in the response does something to its end, and a response that
     * tells its own length would hide that.
     */
    static Answer of(Scenario scenario) {
        return new Answer(
                "Shakedown served '" + scenario.id() + "' to you, and your client accepted it.\n",
                scenario.expectation().evidence() == Evidence.RESPONSE);
    }

    /** The body on the wire. */
    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
