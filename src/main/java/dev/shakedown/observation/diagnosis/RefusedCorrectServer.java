package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Reached;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Expected;
import java.util.Optional;

/** The client refuses a server with which nothing is wrong: what it says and how far it came tell why. */
final class RefusedCorrectServer implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (!seen.rejected()) {
            return Optional.empty();
        }
        Cause cause = cause(seen);
        String judged = seen.expectation().expected() == Expected.ANY
                ? "The client may refuse this server ('%s'), and does. %s%s"
                : "The server is correct ('%s'), and the client refuses it. %s%s";
        String text = judged.formatted(seen.scenario(), seen.outcome().detail(), seen.lastWords());
        return Optional.of(new Diagnosis(cause, text + reason(seen, cause), fix(seen, cause)));
    }

    private static Cause cause(Case seen) {
        return Optional.ofNullable(seen.outcome().alert())
                .flatMap(alert -> AlertMeaning.cause(alert.description()))
                .orElseGet(() -> silent(seen));
    }

    /** Without a telling alert: who does not like the certificate most often does not know its authority. */
    private static Cause silent(Case seen) {
        if (seen.outcome().how() == Outcome.How.CLOSED_AFTER_HANDSHAKE) {
            return Cause.CERTIFICATE_NAME_MISMATCH;
        }
        return Reached.in(seen.transcript()).compareTo(Reached.SERVER_HELLO) < 0
                ? Cause.CLIENT_SOFTWARE
                : Cause.UNTRUSTED_CERTIFICATE_AUTHORITY;
    }

    private static String reason(Case seen, Cause cause) {
        String certainty = seen.outcome().alert() == null ? " It gave no reason; most likely: " : " Most likely: ";
        return switch (cause) {
            case UNTRUSTED_CERTIFICATE_AUTHORITY -> certainty + "it does not trust the sandbox CA.";
            case EXPIRED_OR_INVALID_CERTIFICATE ->
                certainty + "its clock is wrong, or it asks more of a certificate than the standard does.";
            case CERTIFICATE_NAME_MISMATCH ->
                certainty + "it expects another name than '" + seen.host() + "', or has no request to send.";
            default -> certainty + cause.id().replace('-', ' ') + ".";
        };
    }

    private static String fix(Case seen, Cause cause) {
        return switch (cause) {
            case UNTRUSTED_CERTIFICATE_AUTHORITY ->
                "install the sandbox CA's root (ca.pem) in the client's trust store, or pass it with {ca}";
            case EXPIRED_OR_INVALID_CERTIFICATE -> "check the client's clock and its rules for certificates";
            case CERTIFICATE_NAME_MISMATCH ->
                "let the client ask for '%s' and send a request; compare the names that it logs".formatted(seen.host());
            default -> cause.fix();
        };
    }
}
