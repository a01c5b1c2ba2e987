package dev.shakedown.report;

import dev.shakedown.audit.AuditResult;
import dev.shakedown.audit.Trial;
import dev.shakedown.observation.Verdict;
import dev.shakedown.observation.remark.Remarks;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An audit as one JSON document. */
public final class AuditReport {

    private AuditReport() {}

    /** The document in one line, without its line break. */
    public static String json(AuditResult result) {
        ObjectNode json = Json.object();
        json.putObject("client")
                .put(result.client().equals(AuditResult.JAVA) ? "name" : "command", result.client())
                .put("version", result.version());
        ArrayNode trials = json.putArray("trials");
        result.trials().forEach(trial -> trials.add(trial(trial)));
        ObjectNode summary = json.putObject("summary");
        for (Verdict verdict : Verdict.values()) {
            summary.put(verdict.id(), result.count(verdict));
        }
        json.set("diagnosis", result.together().map(InterceptionJson::diagnosis).orElse(null));
        json.putObject("coverage").set("notOffered", Json.tree(result.notOffered()));
        return Json.line(json);
    }

    private static ObjectNode trial(Trial trial) {
        ObjectNode json = Json.object()
                .put("scenario", trial.scenario().id())
                .put("category", trial.scenario().category())
                .put("outcome", trial.outcome().kind().id())
                .put("how", trial.outcome().how().id());
        json.set("alert", InterceptionJson.alert(trial.outcome().alert(), "client"));
        json.put("verdict", trial.verdict().id());
        json.put("expected", trial.scenario().expectation().expected().name().toLowerCase(Locale.ROOT));
        json.put("clientExit", trial.report().exit());
        json.put("milliseconds", trial.milliseconds());
        json.set("diagnosis", InterceptionJson.diagnosis(trial.diagnosis()));
        json.set("remarks", InterceptionJson.remarks(Remarks.together(trial.interceptions())));
        ArrayNode interceptions = json.putArray("interceptions");
        trial.interceptions().forEach(one -> interceptions.add(InterceptionJson.of(one)));
        return json;
    }
}
