package dev.shakedown.proxy;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.scenario.Scenario;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/**
 * What is said to every request, where no upstream answers.
 *
 * @param text plain text for whoever reads the client's output
 * @param framing how the client knows where the body ends
 */
record Answer(HttpResponseStatus status, String text, Framing framing) {

    /** How the client knows where the body ends. */
    enum Framing {
        /** By its length; the connection is kept for more. */
        KEPT,
        /** By its length; the connection ends all the same. */
        LAST,
        /**
         * By the end of the connection alone (RFC 9112 section 6.3, rule 8), so that only {@code close_notify} can tell
         * that nothing was cut off.
         */
        UNTIL_CLOSE
    }

    /**
     * The embedded origin's answer for a scenario. One whose evidence is in the response does something to its end, and a
     * response that tells its own length would hide that.
     */
    static Answer of(Scenario scenario) {
        return new Answer(
                HttpResponseStatus.OK,
                "Shakedown served '" + scenario.id() + "' to you, and your client accepted it.\n",
                scenario.expectation().evidence() == Evidence.RESPONSE ? Framing.UNTIL_CLOSE : Framing.KEPT);
    }

    /** The answer in place of an upstream that has failed. */
    static Answer badGateway(Diagnosis diagnosis) {
        return new Answer(
                HttpResponseStatus.BAD_GATEWAY, diagnosis.text() + "\nfix: " + diagnosis.fix() + "\n", Framing.LAST);
    }

    /** The body on the wire. */
    byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
