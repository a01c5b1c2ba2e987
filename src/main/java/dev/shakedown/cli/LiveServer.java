package dev.shakedown.cli;

import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.Failure;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.Roots;
import dev.shakedown.reproduce.Reproducer;
import dev.shakedown.reproduce.Reproduction;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Turns the profile of a server, and what is trusted here, into a scenario. */
final class LiveServer {

    private static final List<Failure.Kind> NOBODY_THERE =
            List.of(Failure.Kind.UNRESOLVED, Failure.Kind.CONNECTION_REFUSED, Failure.Kind.UNREACHABLE);

    private LiveServer() {}

    /** Why there is nothing to reproduce, if no connection at all could be made. */
    static Optional<String> absence(ServerProfile profile) {
        return profile.conduct().attempts().stream()
                .map(Attempt::failure)
                .filter(Objects::nonNull)
                .filter(failure -> NOBODY_THERE.contains(failure.kind()))
                .findFirst()
                .map(failure -> "there is nobody at " + profile.endpoint() + ", and so nothing to reproduce ("
                        + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")");
    }

    /** The scenario of a server that has just been probed. */
    static Reproduction reproduction(ServerProfile profile, Examiner examiner) throws InterruptedException {
        return reproduction(profile, "seen live", examiner);
    }

    /**
     * The same, of a server that was seen otherwise.
     *
     * @param seen how
     */
    static Reproduction reproduction(ServerProfile profile, String seen, Examiner examiner)
            throws InterruptedException {
        List<X509Certificate> anchors = examiner.roots().stream()
                .map(Roots::anchors)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return Reproducer.of(
                profile,
                seen,
                anchors,
                examiner.revocation(profile),
                examiner.clock().instant());
    }
}
