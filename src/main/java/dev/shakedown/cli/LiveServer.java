package dev.shakedown.cli;

import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.finding.Examiner;
import dev.shakedown.probe.finding.Roots;
import dev.shakedown.reproduce.Reproducer;
import dev.shakedown.reproduce.Reproduction;
import java.security.cert.X509Certificate;
import java.util.List;

/** Turns the profile of a server, and what is trusted here, into a scenario. */
final class LiveServer {

    private LiveServer() {}

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
