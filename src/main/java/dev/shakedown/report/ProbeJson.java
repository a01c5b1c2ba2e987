package dev.shakedown.report;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Printable;
import dev.shakedown.probe.NameAnswer;
import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.probe.finding.ChainView;
import dev.shakedown.probe.finding.Finding;
import dev.shakedown.probe.finding.Level;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.probe.finding.Timings;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.SignatureScheme;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a probe has found as one JSON document. */
public final class ProbeJson {

    private ProbeJson() {}

    /** The document in one line, without its line break. */
    public static String of(ProbeReport report) {
        ObjectNode json =
                Json.object().put("target", report.profile().endpoint().toString());
        json.set("findings", all(report, finding -> finding.level() != Level.INFO));
        json.set("cleared", Json.tree(report.cleared().stream().map(Cause::id).toList()));
        json.set("remarks", all(report, finding -> finding.level() == Level.INFO));
        json.set("notTested", Json.tree(report.notTested()));
        json.set("profile", profile(report.profile(), report.chain()));
        return Json.line(json);
    }

    /** A remark clears its cause, so that it is none of the findings. */
    private static ArrayNode all(ProbeReport report, Predicate<Finding> wanted) {
        ArrayNode json = Json.object().putArray("all");
        report.findings().stream().filter(wanted).forEach(finding -> json.add(finding(finding)));
        return json;
    }

    private static ObjectNode finding(Finding finding) {
        return Json.object()
                .put("cause", finding.cause().id())
                .put("severity", finding.level().id())
                .put("text", finding.text())
                .put("evidence", finding.evidence())
                .put("fix", finding.fix())
                .put("scenario", finding.scenario());
    }

    private static ObjectNode profile(ServerProfile profile, ChainView chain) {
        Parameters parameters = profile.parameters();
        ObjectNode json = Json.object()
                .put("host", profile.endpoint().host())
                .put("port", profile.endpoint().port())
                .put("serverName", profile.endpoint().serverName())
                .put("starttls", profile.endpoint().starttls());
        ArrayNode versions = json.putArray("versions");
        parameters.versions().forEach(support -> versions.add(version(support)));
        json.set(
                "groups",
                Json.tree(parameters.groups().stream().map(NamedGroup::name).toList()));
        json.put("dhBits", parameters.dhBits());
        json.set(
                "signatureSchemes",
                Json.tree(
                        parameters.schemes().stream().map(SignatureScheme::name).toList()));
        json.set("alpn", Json.tree(parameters.alpn()));
        ObjectNode features = json.putObject("features");
        new TreeMap<>(parameters.features()).forEach((feature, able) -> features.put(id(feature), able));
        ArrayNode certificates = json.putArray("chain");
        chain.sent().forEach(certificate -> certificates.add(certificate(certificate)));
        json.put("stapled", profile.identity().staple() != null);
        json.putObject("clientAuth")
                .put("demand", id(profile.clientAuth().demand()))
                .set("authorities", Json.tree(profile.clientAuth().authorities()));
        json.putObject("serverNames")
                .put("named", answer(profile.names().named()))
                .put("unnamed", answer(profile.names().unnamed()))
                .put("strange", answer(profile.names().strange()));
        conduct(profile, json);
        return json;
    }

    private static void conduct(ServerProfile profile, ObjectNode json) {
        Timings timings = Timings.of(profile.conduct().attempts());
        json.putObject("handshakes")
                .put("tried", profile.conduct().attempts().size())
                .put("succeeded", timings.count())
                .put("medianMilliseconds", timings.medianMillis())
                .put("slowestMilliseconds", timings.slowestMillis())
                .put("connectMilliseconds", timings.connectMillis());
        json.put("closing", id(profile.conduct().closing()));
        json.put("connections", profile.conduct().connections());
    }

    private static ObjectNode version(VersionSupport support) {
        ObjectNode json = Json.object().put("version", support.version().name());
        json.set(
                "suites",
                Json.tree(support.suites().stream().map(CipherSuite::name).toList()));
        return json.put("order", id(support.order())).put("complete", support.complete());
    }

    private static ObjectNode certificate(X509Certificate certificate) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        ObjectNode json =
                Json.object().put("subject", Printable.of(facts.subject())).put("issuer", Printable.of(facts.issuer()));
        json.set("names", Json.tree(facts.names().stream().map(Printable::of).toList()));
        return json.put("notBefore", Json.time(certificate.getNotBefore().toInstant()))
                .put("notAfter", Json.time(certificate.getNotAfter().toInstant()))
                .put("key", facts.key())
                .put("signature", facts.signature());
    }

    private static String answer(NameAnswer answer) {
        return answer.alert() == null
                ? id(answer.kind())
                : id(answer.kind()) + " (" + answer.alert().description() + ")";
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
