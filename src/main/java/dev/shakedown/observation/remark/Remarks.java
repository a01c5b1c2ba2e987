package dev.shakedown.observation.remark;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Remark;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.defect.Served;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All rules for remarks. */
public final class Remarks {

    private static final List<RemarkRule> ALL = List.of(
            new AcceptedDefect(),
            new NeverAskedAboutRevocation(),
            new FallbackSignal(),
            new OffersWeakSuites(),
            new OffersOldVersions(),
            new OnlySha1Signatures(),
            new NoExtendedMasterSecret(),
            new NoSecureRenegotiation(),
            new NoSharedGroup(),
            new NoServerName(),
            new NoApplicationProtocol(),
            new UpstreamFailed(),
            new UpstreamUnverified(),
            new UpstreamExpiresSoon(),
            new UpstreamOldVersion(),
            new UpstreamWeakSuite(),
            new UpstreamWeakCertificate(),
            new UpstreamChainIncomplete());

    private Remarks() {}

    /**
     * What is to be said of one connection, the worst first.
     *
     * @param time when it was accepted
     * @param outcome what the client did on it
     */
    public static List<Remark> of(Instant time, Transcript transcript, Outcome outcome) {
        Seen seen = new Seen(new Served(transcript, time), outcome);
        return sorted(ALL.stream().flatMap(rule -> rule.remarks(seen)));
    }

    /** What is to be said of all connections of a trial together, each remark once, the worst first. */
    public static List<Remark> together(List<Interception> interceptions) {
        Map<String, Remark> remarks = new LinkedHashMap<>();
        Stream.concat(
                        FellBack.across(interceptions).stream(),
                        interceptions.stream().map(Interception::remarks).flatMap(Collection::stream))
                .forEach(remark -> remarks.putIfAbsent(remark.id(), remark));
        return sorted(remarks.values().stream());
    }

    private static List<Remark> sorted(Stream<Remark> remarks) {
        return remarks.sorted(Comparator.comparing(Remark::severity)).toList();
    }
}
