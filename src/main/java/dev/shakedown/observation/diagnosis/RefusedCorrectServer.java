package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Reached;
import dev.shakedown.observation.defect.Defect;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expected;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The client refuses a server with which nothing is wrong: what it says and how far it came tell why. */
final class RefusedCorrectServer implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (!seen.rejected()) {
            return Optional.empty();
        }
        Cause cause = cause(seen);
        String text = judged(seen) + " " + seen.outcome().detail() + seen.lastWords() + reason(seen, cause);
        return Optional.of(new Diagnosis(
                cause,
                confidence(seen),
                text,
                List.of(new Fact("planned", seen.scenario())),
                fix(seen, cause),
                scenario(cause)));
    }

    private static String judged(Case seen) {
        List<Defect> defects = seen.defects();
        if (!defects.isEmpty()) {
            return defects.stream().map(Defect::sentence).collect(Collectors.joining(" "));
        }
        return (seen.expectation().expected() == Expected.ANY
                        ? "The client may refuse this server ('%s'), and does."
                        : "The server is correct ('%s'), and the client refuses it.")
                .formatted(seen.scenario());
    }

    private static Cause cause(Case seen) {
        Cause named = seen.report().named();
        return named != null ? named : said(seen).orElseGet(() -> silent(seen));
    }

    /** Of a correct certificate "bad" is said by those that expect another name (OpenSSL, Go, NSS, rustls). */
    private static Optional<Cause> said(Case seen) {
        return seen.alert().equals("bad_certificate")
                ? Optional.of(Cause.CERTIFICATE_NAME_MISMATCH)
                : Optional.ofNullable(seen.outcome().alert()).flatMap(alert -> AlertMeaning.cause(alert.description()));
    }

    /** Without a telling alert: who does not like the certificate most often does not know its authority. */
    private static Cause silent(Case seen) {
        if (seen.outcome().how() == Outcome.How.CLOSED_AFTER_HANDSHAKE) {
            return Cause.CERTIFICATE_NAME_MISMATCH;
        }
        boolean early = Reached.in(seen.transcript()).compareTo(Reached.SERVER_HELLO) < 0;
        if (early && seen.outcome().how() == Outcome.How.RESET) {
            return Cause.NETWORK_INTERRUPTION;
        }
        return early ? Cause.CLIENT_SOFTWARE : Cause.UNTRUSTED_CERTIFICATE_AUTHORITY;
    }

    private static Confidence confidence(Case seen) {
        return seen.report().named() != null || said(seen).isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    private static String reason(Case seen, Cause cause) {
        String certainty = seen.outcome().alert() == null ? " It sent no alert; most likely: " : " Most likely: ";
        return switch (cause) {
            case UNTRUSTED_CERTIFICATE_AUTHORITY -> certainty + "it does not trust the sandbox CA.";
            case EXPIRED_OR_INVALID_CERTIFICATE ->
                certainty + "its clock is wrong, or it asks more of a certificate than the standard does.";
            case CERTIFICATE_NAME_MISMATCH ->
                certainty + "it expects another name than '" + seen.host() + "', or has no request to send.";
            case NETWORK_INTERRUPTION -> certainty + "it gave up, or something between ended the connection.";
            default -> certainty + cause.id().replace('-', ' ') + ".";
        };
    }

    private static String fix(Case seen, Cause cause) {
        return switch (cause) {
            case UNTRUSTED_CERTIFICATE_AUTHORITY -> TrustTheSandbox.FIX;
            case EXPIRED_OR_INVALID_CERTIFICATE -> "check the client's clock and its rules for certificates";
            case CERTIFICATE_NAME_MISMATCH ->
                "let the client ask for '%s' and send a request; compare the names that it logs".formatted(seen.host());
            default -> cause.fix();
        };
    }

    private static String scenario(Cause cause) {
        return switch (cause) {
            case EXPIRED_OR_INVALID_CERTIFICATE -> "expired";
            case CERTIFICATE_NAME_MISMATCH -> "wrong-host";
            case INCOMPATIBLE_PROTOCOL_VERSIONS -> "tls13-only";
            case WEAK_OR_NO_SHARED_CIPHER -> "no-shared-suite";
            case UNTRUSTED_CERTIFICATE_AUTHORITY -> "untrusted-root";
            case REVOKED_CERTIFICATE -> "revoked-ocsp";
            case SERVER_MISCONFIGURATION -> "alert-handshake-failure";
            case CLIENT_SOFTWARE -> "baseline";
            case NETWORK_INTERRUPTION -> "reset-after-client-hello";
        };
    }
}
