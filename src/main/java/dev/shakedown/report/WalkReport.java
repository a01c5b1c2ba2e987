package dev.shakedown.report;

import dev.shakedown.walk.Step;
import dev.shakedown.walk.Walk;
import dev.shakedown.walk.Walked;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks as JSON. */
public final class WalkReport {

    private WalkReport() {}

    /** One walk that was done, in one line, without its line break. */
    public static String json(Walked walked) {
        ObjectNode json = walk(walked.walk());
        ArrayNode steps = json.putArray("steps");
        steps.add(step("reproduce", walked.before()));
        steps.add(step("fixed", walked.after()));
        json.put("turned", walked.turned());
        return Json.line(json);
    }

    /** What can be walked, in one line, without its line break. */
    public static String list(List<Walk> walks) {
        ArrayNode json = Json.object().putArray("walks");
        walks.forEach(walk -> json.add(walk(walk)));
        return Json.line(json);
    }

    private static ObjectNode walk(Walk walk) {
        return Json.object()
                .put("cause", walk.cause().id())
                .put("symptom", walk.symptom())
                .put("side", walk.side().name().toLowerCase(Locale.ROOT))
                .put("fix", walk.fix());
    }

    private static ObjectNode step(String name, Step step) {
        ObjectNode json = Json.object()
                .put("step", name)
                .put("scenario", step.attempt().scenario())
                .put("client", step.attempt().client().toString())
                .put("said", step.said())
                .put("expected", step.attempt().outcome().id())
                .put("outcome", step.outcome().kind().id())
                .put("how", step.outcome().how().id())
                .put("verdict", step.verdict().id());
        json.set("diagnosis", InterceptionJson.diagnosis(step.diagnosis()));
        return json;
    }
}
