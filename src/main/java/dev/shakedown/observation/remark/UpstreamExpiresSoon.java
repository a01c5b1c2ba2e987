package dev.shakedown.observation.remark;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.defect.ValidityDates;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** A certificate of the upstream ends within thirty days, or has ended. */
final class UpstreamExpiresSoon implements RemarkRule {

    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration VERY_SOON = Duration.ofDays(7);

    @Override
    public Stream<Remark> remarks(Seen seen) {
        Instant now = seen.served().time();
        return seen.transcript()
                .all(Event.UpstreamVerified.class)
                .flatMap(presented -> presented.chain().stream())
                .flatMap(certificate -> remark(certificate, now))
                .limit(1);
    }

    private static Stream<Remark> remark(CertificateFacts certificate, Instant now) {
        return Stream.ofNullable(certificate.notAfter())
                .filter(end -> end.isBefore(now.plus(SOON)))
                .map(end -> new Remark(
                        "upstream-certificate-expires-soon",
                        end.isBefore(now.plus(VERY_SOON)) ? Severity.HIGH : Severity.MEDIUM,
                        Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                        ValidityDates.wrong(certificate, now)
                                .orElseGet(() -> "The upstream's certificate '%s' expires in %s."
                                        .formatted(
                                                Printable.of(certificate.subject(), 100),
                                                ValidityDates.words(Duration.between(now, end)))),
                        "renew the upstream's certificate now, and have that done automatically"));
    }
}
