package dev.shakedown.report;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON: the time in milliseconds, the record's name in snake case, then the record's fields. What holds for most
 * is left out: the client's leg, and that a message is in the clear.
 */
final class EventJson {

    private EventJson() {}

    static ArrayNode all(Transcript transcript) {
        ArrayNode events = Json.object().putArray("events");
        transcript.events().forEach(timed -> events.add(of(timed)));
        return events;
    }

    private static ObjectNode of(TimedEvent timed) {
        ObjectNode fields = (ObjectNode) Json.tree(timed.event());
        if (fields.path("leg").asString("").equals("client")) {
            fields.remove("leg");
        }
        if (fields.has("message") && !fields.path("encrypted").asBoolean(true)) {
            fields.remove("encrypted");
        }
        return Json.object()
                .put("at", Json.milliseconds(timed.nanos()))
                .put("event", name(timed.event()))
                .setAll(fields);
    }

    private static String name(Event event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
