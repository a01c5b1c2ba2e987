package dev.shakedown.report;

import dev.shakedown.fingerprint.KnownStacks;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Handshake;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.Step;
import dev.shakedown.observation.Steps;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.observation.UpstreamLeg;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.ClientHello;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An interception as the one JSON object that it is everywhere: in the journal, in reports, over HTTP. */
final class InterceptionJson {

    private InterceptionJson() {}

    static ObjectNode of(Interception interception) {
        Transcript transcript = interception.transcript();
        Outcome outcome = interception.outcome();
        ObjectNode json = Json.object();
        json.put("time", Json.time(interception.time()));
        json.put("id", interception.id());
        json.put("listener", interception.listener());
        json.put("scenario", interception.scenario());
        json.set("client", client(transcript));
        json.set(
                "handshake",
                handshake(Handshake.of(transcript)).set("steps", StepJson.all(Steps.of(transcript, Leg.CLIENT))));
        json.put("outcome", outcome.kind().id());
        json.put("how", outcome.how().id());
        json.set("alert", alert(outcome, transcript));
        json.putObject("applicationBytes")
                .put("fromClient", transcript.bytesFromClient())
                .put("toClient", transcript.bytesToClient());
        json.put("verdict", interception.verdict().id());
        json.set("diagnosis", diagnosis(interception.diagnosis()));
        json.set("remarks", remarks(interception.remarks()));
        json.set(
                "upstream",
                UpstreamLeg.of(transcript)
                        .map(leg -> upstream(leg, Steps.of(transcript, Leg.UPSTREAM)))
                        .orElseGet(() -> Json.tree(null)));
        transcript.first(Event.Captured.class).ifPresent(captured -> json.put("capture", captured.file()));
        json.set("events", EventJson.all(transcript));
        if (transcript.dropped() > 0) {
            json.put("eventsDropped", transcript.dropped());
        }
        return json;
    }

    static ObjectNode diagnosis(Diagnosis diagnosis) {
        Cause cause = diagnosis.cause();
        ObjectNode json = Json.object()
                .put("cause", cause == null ? null : cause.id())
                .put("confidence", diagnosis.confidence().id())
                .put("text", diagnosis.text())
                .put("fix", diagnosis.fix())
                .put("scenario", diagnosis.scenario());
        json.set("evidence", Json.tree(diagnosis.evidence()));
        return json;
    }

    static ArrayNode remarks(List<Remark> remarks) {
        ArrayNode json = Json.object().putArray("remarks");
        for (Remark remark : remarks) {
            Cause cause = remark.cause();
            json.add(((ObjectNode) Json.tree(remark)).put("cause", cause == null ? null : cause.id()));
        }
        return json;
    }

    /** An alert and who sent it, or null. */
    static JsonNode alert(@Nullable Alert alert, String from) {
        JsonNode json = Json.tree(alert);
        return json instanceof ObjectNode object ? object.put("from", from) : json;
    }

    private static JsonNode alert(Outcome outcome, Transcript transcript) {
        if (outcome.alert() != null) {
            return alert(outcome.alert(), "client");
        }
        Optional<Alert> own = transcript
                .all(Event.AlertSent.class)
                .filter(sent -> sent.leg() == Leg.CLIENT)
                .map(Event.AlertSent::alert)
                .filter(Alert::refuses)
                .findFirst();
        return alert(own.orElse(null), "proxy");
    }

    private static ObjectNode client(Transcript transcript) {
        Optional<ClientHello> hello = transcript.hello();
        ObjectNode json = Json.object();
        json.put(
                "address",
                transcript
                        .first(Event.Accepted.class)
                        .map(Event.Accepted::client)
                        .orElse(null));
        json.put("sni", hello.map(ClientHello::serverName).orElse(null));
        json.set("alpn", Json.tree(hello.map(ClientHello::alpn).orElse(List.of())));
        Optional<Event.ClientHelloParsed> parsed = transcript.first(Event.ClientHelloParsed.class);
        Optional<String> ja4 = parsed.map(Event.ClientHelloParsed::ja4);
        json.put("ja4", ja4.orElse(null));
        json.put("ja3", parsed.map(Event.ClientHelloParsed::ja3).orElse(null));
        json.put("stack", ja4.flatMap(KnownStacks.packaged()::name).orElse(null));
        return json;
    }

    private static ObjectNode handshake(Handshake handshake) {
        Long nanos = handshake.nanos();
        return Json.object()
                .put("reached", handshake.reached().id())
                .put("version", handshake.version())
                .put("suite", handshake.suite())
                .put("group", handshake.group())
                .put("alpn", handshake.alpn())
                .put("engine", handshake.engine())
                .put("milliseconds", nanos == null ? null : Json.milliseconds(nanos));
    }

    private static JsonNode upstream(UpstreamLeg leg, List<Step> steps) {
        UpstreamFailure failure = leg.failure();
        Cause cause = failure == null ? null : failure.cause();
        return ((ObjectNode) Json.tree(leg))
                .put("cause", cause == null ? null : cause.id())
                .set("steps", StepJson.all(steps));
    }
}
