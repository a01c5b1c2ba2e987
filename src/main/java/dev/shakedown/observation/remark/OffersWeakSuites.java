package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import dev.shakedown.observation.defect.SuiteWeakness;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.wire.ClientHello;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The client offers suites that protect nothing, so that a server may choose them: RC4, 3DES, NULL, EXPORT, anonymous (RFC 9325 section 4.1). */
final class OffersWeakSuites implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        return seen.hello()
                .map(OffersWeakSuites::broken)
                .filter(suites -> !suites.isEmpty())
                .map(OffersWeakSuites::remark);
    }

    private static List<String> broken(ClientHello hello) {
        return Offers.suites(hello)
                .filter(suite ->
                        SuiteWeakness.of(suite).filter(SuiteWeakness::broken).isPresent())
                .toList();
    }

    private static Remark remark(List<String> suites) {
        List<String> kinds = suites.stream()
                .map(SuiteWeakness::of)
                .flatMap(Optional::stream)
                .map(SuiteWeakness::kind)
                .distinct()
                .toList();
        return new Remark(
                "offers-weak-suites",
                kinds.equals(List.of("3DES")) ? Severity.MEDIUM : Severity.HIGH,
                Cause.WEAK_OR_NO_SHARED_CIPHER,
                "The client offers weak cipher suites (%s): %s."
                        .formatted(String.join(", ", kinds), Offers.shortened(suites)),
                "remove them from the client's list: what it does not offer, no server can choose");
    }
}
