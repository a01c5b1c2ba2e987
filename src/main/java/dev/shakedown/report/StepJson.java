package dev.shakedown.report;

import dev.shakedown.observation.Step;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** The seven steps of a handshake as JSON: name, state, time in milliseconds or null, size, and what was said. */
final class StepJson {

    private StepJson() {}

    static ArrayNode all(List<Step> steps) {
        ArrayNode json = Json.object().putArray("steps");
        for (Step step : steps) {
            Long nanos = step.nanos();
            json.addObject()
                    .put("step", step.name().id())
                    .put("state", step.state().id())
                    .put("at", nanos == null ? null : Json.milliseconds(nanos))
                    .put("bytes", step.bytes())
                    .put("detail", step.detail());
        }
        return json;
    }
}
