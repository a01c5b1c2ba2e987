package dev.shakedown.report;

import dev.shakedown.config.Kebab;
import dev.shakedown.explain.Explanation;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an error message means as one JSON document. */
public final class ExplanationJson {

    private ExplanationJson() {}

    /** The document in one line, without its line break; an empty list of causes where nothing is known. */
    public static String of(List<Explanation> explanations) {
        ObjectNode json = Json.object();
        ArrayNode causes = json.putArray("causes");
        explanations.forEach(explanation -> causes.add(cause(explanation)));
        return Json.line(json);
    }

    private static ObjectNode cause(Explanation explanation) {
        return Json.object()
                .put("cause", explanation.cause().id())
                .put("confidence", explanation.confidence())
                .put("text", explanation.text())
                .put("fix", explanation.fix())
                .put("side", Kebab.of(explanation.side()))
                .put("scenario", explanation.scenario())
                .put("evidence", explanation.evidence());
    }
}
