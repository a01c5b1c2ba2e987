package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The client understands no signature but those with SHA-1, or names none, which in TLS 1.2 means the same (RFC 5246 section 7.4.1.4.1). */
final class OnlySha1Signatures implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.hello()
                .filter(hello -> hello.signatureSchemes().stream()
                        .map(Object::toString)
                        .filter(name -> !name.startsWith("GREASE"))
                        .allMatch(name -> name.endsWith("_sha1")))
                .map(hello -> new Remark(
                        "only-sha1-signatures",
                        Severity.MEDIUM,
                        Cause.CLIENT_SOFTWARE,
                        hello.signatureSchemes().isEmpty()
                                ? "The client names no signature scheme, which means SHA-1."
                                : "The client offers signature schemes with SHA-1 only.",
                        "update the client: it needs signature schemes with SHA-256"));
    }
}
