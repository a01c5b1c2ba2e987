package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.observation.defect.Defect;
import dev.shakedown.observation.defect.Defects;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The client went on with a server that is wrong: expired, for another name, untrusted, revoked, old or weak. */
final class AcceptedDefect implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.accepted() ? Defects.in(seen.served()).stream().map(AcceptedDefect::remark) : Stream.empty();
    }

    private static Remark remark(Defect defect) {
        String text = defect.sentence() + " The client went on all the same.";
        return new Remark(id(defect), severity(defect), defect.cause(), text, defect.clientFix());
    }

    private static String id(Defect defect) {
        return switch (defect.cause()) {
            case EXPIRED_OR_INVALID_CERTIFICATE -> "accepted-invalid-certificate";
            case CERTIFICATE_NAME_MISMATCH -> "accepted-mismatched-name";
            case UNTRUSTED_CERTIFICATE_AUTHORITY -> "accepted-untrusted-authority";
            case REVOKED_CERTIFICATE -> "accepted-revoked-certificate";
            case INCOMPATIBLE_PROTOCOL_VERSIONS -> "accepted-old-version";
            case WEAK_OR_NO_SHARED_CIPHER -> "accepted-weak-cryptography";
            case SERVER_MISCONFIGURATION, CLIENT_SOFTWARE, NETWORK_INTERRUPTION ->
                "accepted-" + defect.cause().id();
        };
    }

    private static Severity severity(Defect defect) {
        return switch (defect.cause()) {
            case EXPIRED_OR_INVALID_CERTIFICATE, CERTIFICATE_NAME_MISMATCH, UNTRUSTED_CERTIFICATE_AUTHORITY ->
                Severity.CRITICAL;
            case WEAK_OR_NO_SHARED_CIPHER ->
                defect.scenario().equals("cbc-only") || defect.scenario().equals("static-rsa")
                        ? Severity.MEDIUM
                        : Severity.HIGH;
            default -> Severity.HIGH;
        };
    }
}
