package dev.shakedown.observation.diagnosis;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.observation.defect.HostName;
import dev.shakedown.observation.defect.UntrustedAuthority;
import dev.shakedown.observation.defect.ValidityDates;
import dev.shakedown.observation.defect.WeakCertificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What went wrong on the leg to the real server, and how to mend it; says nothing of the client. */
public final class UpstreamDiagnosis {

    private UpstreamDiagnosis() {}

    /**
     * The diagnosis of the first failure of the upstream leg, or empty if there is none.
     *
     * @param transcript what has happened until now
     * @param time when it happened, to compare the dates of a certificate with
     */
    public static Optional<Diagnosis> of(Transcript transcript, Instant time) {
        return transcript.first(Event.UpstreamFailed.class).map(failed -> of(failed, transcript, time));
    }

    private static Diagnosis of(Event.UpstreamFailed failed, Transcript transcript, Instant time) {
        String destination = transcript
                .first(Event.Destination.class)
                .map(to -> Printable.of(to.host(), 253) + ":" + to.port())
                .orElse("the destination");
        UpstreamMeaning meaning = UpstreamMeaning.of(failed.failure(), transcript);
        String text = "The connection to the upstream server %s failed: %s.%s"
                .formatted(destination, Printable.of(failed.detail(), 300), facts(transcript, meaning.failure(), time));
        return new Diagnosis(
                meaning.cause(),
                confidence(meaning),
                text,
                evidence(failed, transcript),
                UpstreamFix.of(meaning, transcript),
                meaning.cause() == null ? null : meaning.scenario());
    }

    /** An alert may mean several things; everything else was seen by ourselves. */
    private static Confidence confidence(UpstreamMeaning meaning) {
        return switch (meaning.failure()) {
            case ALERT, CIPHER, UNSUPPORTED, OTHER -> Confidence.LIKELY;
            default -> Confidence.CERTAIN;
        };
    }

    private static String facts(Transcript transcript, UpstreamFailure failure, Instant time) {
        List<CertificateFacts> chain = UpstreamMeaning.chain(transcript);
        if (chain.isEmpty()) {
            return "";
        }
        return switch (failure) {
            case EXPIRED ->
                chain.stream()
                        .map(certificate -> ValidityDates.wrong(certificate, time))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(sentence -> " " + sentence)
                        .orElse("");
            case NAME_MISMATCH -> " Its certificate is for " + HostName.names(chain.get(0)) + ".";
            case CIPHER ->
                chain.stream()
                        .map(WeakCertificate::wrong)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(sentence -> " " + sentence)
                        .orElse("");
            case UNTRUSTED ->
                " Its certificate was issued by '"
                        + Printable.of(chain.get(chain.size() - 1).issuer(), 100) + "'.";
            default -> "";
        };
    }

    private static List<Fact> evidence(Event.UpstreamFailed failed, Transcript transcript) {
        List<Fact> facts = new ArrayList<>();
        List<CertificateFacts> chain = UpstreamMeaning.chain(transcript);
        if (!chain.isEmpty()) {
            facts.add(new Fact("upstream_verified", ValidityDates.period(chain.get(0))));
            facts.add(new Fact("upstream_verified", UntrustedAuthority.end(chain)));
        }
        transcript
                .all(Event.AlertReceived.class)
                .filter(received -> received.leg() == Leg.UPSTREAM)
                .findFirst()
                .ifPresent(received -> facts.add(new Fact(
                        "alert_received",
                        received.alert().levelName() + " " + received.alert().description() + " from the upstream")));
        facts.add(new Fact("upstream_failed", UpstreamMeaning.word(failed.failure())));
        return facts;
    }
}
