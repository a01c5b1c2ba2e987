package dev.shakedown.explain;

import dev.shakedown.scenario.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that messages say, whoever words it.
 *
 * @param cause which of the nine causes it is
 * @param side where to look first
 * @param text what it means, in whole sentences
 * @param details sentences with {@code ${fact}} in them; the first of which the message gives every fact is added
 * @param fix what to do
 * @param scenario the id of the scenario that reproduces it
 * @param readings what differs if it is known who wrote the message, and which other meanings the same words may have
 */
record Meaning(
        Cause cause, Side side, String text, List<String> details, String fix, String scenario, Readings readings) {

    /**
     * The readings of a meaning.
     *
     * @param client if a client wrote it
     * @param server if a server wrote it
     * @param also the names of other meanings that the same words may have, the likeliest first
     */
    record Readings(@Nullable Reading client, @Nullable Reading server, List<String> also) {

        Readings {
            also = also == null ? List.of() : List.copyOf(also);
        }
    }

    Meaning {
        details = details == null ? List.of() : List.copyOf(details);
        readings = readings == null ? new Readings(null, null, List.of()) : readings;
    }

    /** How it reads when such a one wrote the message. */
    Reading reading(Writer writer) {
        Reading special = switch (writer) {
            case CLIENT -> readings.client();
            case SERVER -> readings.server();
            case UNKNOWN -> null;
        };
        return special == null ? Reading.PLAIN : special;
    }
}
