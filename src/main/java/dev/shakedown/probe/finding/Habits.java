package dev.shakedown.probe.finding;

import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Feature;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.scenario.Cause;
import java.util.ArrayList;
import java.util.List;

/** Smaller matters of how a server speaks: renegotiation, compression, application protocols, goodbyes. */
final class Habits implements Rule {

    private static final Cause CAUSE = Cause.SERVER_MISCONFIGURATION;

    @Override
    public List<Finding> findings(Examination examination) {
        ServerProfile profile = examination.profile();
        List<Finding> findings = new ArrayList<>();
        if (is(profile, Feature.SECURE_RENEGOTIATION, false)) {
            findings.add(Finding.warning(
                    CAUSE,
                    "The server does not know secure renegotiation (RFC 5746): clients on OpenSSL 3 refuse it with 'unsafe legacy"
                            + " renegotiation disabled'.",
                    "its ServerHello of TLS 1.2 lacks renegotiation_info",
                    "update the server's TLS library",
                    null));
        }
        if (is(profile, Feature.COMPRESSION, true)) {
            findings.add(Finding.warning(
                    CAUSE,
                    "The server compresses what it encrypts, by which an attacker can guess cookies (CRIME).",
                    "it chose DEFLATE when it was offered",
                    "turn TLS compression off",
                    null));
        }
        if (!profile.parameters().versions().isEmpty()
                && profile.endpoint().starttls() == null
                && !profile.parameters().alpn().contains("h2")) {
            findings.add(Finding.info(
                    CAUSE,
                    "The server does not select HTTP/2 (h2) by ALPN; a web server would be faster with it.",
                    "it selects "
                            + (profile.parameters().alpn().isEmpty()
                                    ? "no protocol"
                                    : Text.list(profile.parameters().alpn())),
                    "turn HTTP/2 on, if it is a web server",
                    null));
        }
        if (profile.conduct().closing() == Conduct.Closing.ABRUPT
                || profile.conduct().closing() == Conduct.Closing.RESET) {
            findings.add(Finding.info(
                    CAUSE,
                    "The server ends connections without close_notify: clients cannot tell the end of data from a cut line.",
                    "it answered a close_notify with the end of TCP alone",
                    "update the server, or have it shut TLS down before it closes",
                    null));
        }
        return findings;
    }

    private static boolean is(ServerProfile profile, Feature feature, boolean value) {
        return Boolean.valueOf(value).equals(profile.parameters().features().get(feature));
    }
}
