package dev.shakedown.probe;

import dev.shakedown.engine.ProbeWish;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a real server all that a client can ask, and writes down what it does. Polite: a few connections at a time, each
 * ended as soon as it has told what it can, and none after a server has shown that it cannot be reached.
 */
public final class Probe {

    private static final List<ProtocolVersion> VERSIONS = List.of(
            ProtocolVersion.TLS_1_3,
            ProtocolVersion.TLS_1_2,
            ProtocolVersion.TLS_1_1,
            ProtocolVersion.TLS_1_0,
            ProtocolVersion.SSL_3_0);

    private static final Duration LINGER = Duration.ofMillis(200);

    private final Endpoint endpoint;
    private final ProbeSettings settings;
    private final Consumer<String> progress;
    private final Doorstep doorstep;
    private final @Nullable String serverName;
    private final Asker asker;

    private Probe(Endpoint endpoint, ProbeSettings settings, Consumer<String> progress) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.progress = progress;
        this.doorstep = new Doorstep(endpoint, settings);
        this.serverName = ServerNames.inHello(endpoint.serverName());
        this.asker = new Asker(doorstep, serverName);
    }

    /**
     * Probes a server.
     *
     * @param progress is told what is asked next, in a few words, by the calling thread
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public static ServerProfile of(Endpoint endpoint, ProbeSettings settings, Consumer<String> progress)
            throws InterruptedException {
        return new Probe(endpoint, settings, progress).run();
    }

    private ServerProfile run() throws InterruptedException {
        progress.accept("connecting");
        Visit first = visitor().lingers(LINGER).visit();
        Optional<ServerProfile> unreachable = unreachable(first);
        if (unreachable.isPresent()) {
            return unreachable.get();
        }
        try (Crew crew = Crew.create()) {
            progress.accept("versions and suites");
            List<VersionSurvey.Result> results = crew.all(VERSIONS, version -> new VersionSurvey(asker, version).run());
            List<VersionSupport> versions =
                    results.stream().flatMap(result -> result.found().stream()).toList();
            progress.accept("groups, names, application protocols");
            Future<Offers> offers = crew.start(() -> offers(versions));
            Future<NameBehaviour> names = crew.start(() -> new NameSurvey(doorstep).behaviour(first));
            Future<List<String>> alpn = crew.start(this::alpn);
            ClientAuth clientAuth = new ClientAuthSurvey(doorstep, serverName, endpoint).clientAuth(first);
            ServerFlight plain = ServerFlight.of(plainFlight(versions));
            Offers negotiated = crew.result(offers);
            Parameters parameters = new Parameters(
                    versions,
                    negotiated.groups(),
                    negotiated.primeBits(),
                    plain.schemes(),
                    crew.result(alpn),
                    refusals(results),
                    negotiated.features());
            NameBehaviour behaviour = crew.result(names);
            progress.accept("handshakes");
            List<Visit> visits = visits(first);
            return new ServerProfile(
                    endpoint,
                    parameters,
                    identity(visits, plain),
                    clientAuth.demand() == ClientAuth.Demand.NONE ? plain.clientAuth() : clientAuth,
                    behaviour,
                    conduct(visits),
                    unknown(results, versions));
        }
    }

    /** A second opinion in other words, for a server may choke on the first hello; then the profile of a closed door. */
    private Optional<ServerProfile> unreachable(Visit first) {
        Failure failure = first.attempt().failure();
        if (failure == null || !(failure.ofNetwork() || isNotTls(failure))) {
            return Optional.empty();
        }
        List<Visit> visits = new ArrayList<>(List.of(first));
        if (failure.kind() != Failure.Kind.UNRESOLVED) {
            Flight second = asker.flight(asker.offer(ProtocolVersion.TLS_1_2, Suites.COMMON, NamedGroup.named()));
            if (second.hello().isPresent()
                    || second.failed()
                            .flatMap(answer -> Optional.ofNullable(answer.alert()))
                            .isPresent()) {
                return Optional.empty();
            }
            if (settings.starttls() == null && hangsUp(failure) && PostgresPreamble.understoodBy(doorstep)) {
                return Optional.of(closed(List.of(notTls(first, "yes to the SSLRequest of PostgreSQL"))));
            }
            while (visits.size() < settings.tries() && failure.kind() != Failure.Kind.TIMEOUT) {
                visits.add(visitor().visit());
            }
        }
        return Optional.of(closed(visits));
    }

    private ServerProfile closed(List<Visit> visits) {
        return new ServerProfile(
                endpoint,
                Parameters.NONE,
                Identity.NONE,
                new ClientAuth(ClientAuth.Demand.UNKNOWN, List.of()),
                NameBehaviour.UNKNOWN,
                conduct(visits),
                List.of("versions, suites, certificates and all else: no handshake could be begun"));
    }

    private static boolean hangsUp(Failure failure) {
        return failure.step() == Failure.Step.CLIENT_HELLO
                && (failure.kind() == Failure.Kind.CLOSED || failure.kind() == Failure.Kind.RESET);
    }

    /** The visit as one to a server that speaks another language, once that is known. */
    private static Visit notTls(Visit visit, String said) {
        Failure failure = new Failure(Failure.Kind.NOT_TLS, Failure.Step.CLIENT_HELLO, said, null);
        Attempt attempt =
                new Attempt(visit.attempt().connectNanos(), visit.attempt().handshakeNanos(), failure);
        return new Visit(attempt, visit.session(), visit.closing(), visit.answer());
    }

    private Offers offers(List<VersionSupport> versions) {
        GroupSurvey survey = new GroupSurvey(asker);
        Set<NamedGroup> groups = new LinkedHashSet<>();
        versions.stream().limit(2).forEach(support -> groups.addAll(survey.groups(support)));
        Integer primeBits = versions.stream()
                .filter(support -> support.version().compareTo(ProtocolVersion.TLS_1_3) < 0)
                .flatMap(support -> survey.primeBits(support).stream())
                .min(Integer::compare)
                .orElse(null);
        return new Offers(List.copyOf(groups), primeBits, new FeatureSurvey(asker).features(versions));
    }

    private List<String> alpn() {
        return settings.starttls() == null ? new AlpnSurvey(doorstep, serverName).protocols() : List.of();
    }

    /** The flight of the newest version that does not encrypt it. */
    private Flight plainFlight(List<VersionSupport> versions) {
        return versions.stream()
                .filter(support -> support.version().compareTo(ProtocolVersion.TLS_1_3) < 0)
                .findFirst()
                .map(support -> asker.flight(asker.offer(support.version(), support.suites(), NamedGroup.named())))
                .orElse(new Flight(List.of(), null));
    }

    private List<Visit> visits(Visit first) {
        List<Visit> visits = new ArrayList<>(List.of(first));
        while (visits.size() < settings.tries()) {
            visits.add(visitor().visit());
        }
        return visits;
    }

    private Visitor visitor() {
        return new Visitor(doorstep, ProbeWish.of(serverName));
    }

    private static boolean isNotTls(Failure failure) {
        return failure.kind() == Failure.Kind.NOT_TLS || failure.kind() == Failure.Kind.NO_STARTTLS;
    }

    private static Identity identity(List<Visit> visits, ServerFlight plain) {
        Identity.KeyProof proof = visits.stream().anyMatch(Visit::succeeded)
                ? Identity.KeyProof.VERIFIED
                : visits.stream()
                                .map(visit -> visit.attempt().failure())
                                .filter(Objects::nonNull)
                                .anyMatch(failure -> failure.kind() == Failure.Kind.WRONG_KEY)
                        ? Identity.KeyProof.FAILED
                        : Identity.KeyProof.UNKNOWN;
        return visits.stream()
                .map(Visit::session)
                .filter(session -> !session.chain().isEmpty())
                .findFirst()
                .map(session -> new Identity(
                        session.chain(), session.staple() == null ? plain.staple() : session.staple(), true, proof))
                .orElse(new Identity(plain.chain(), plain.staple(), true, proof));
    }

    private Conduct conduct(List<Visit> visits) {
        Conduct.Closing closing = visits.stream()
                .filter(Visit::succeeded)
                .map(Visit::closing)
                .findFirst()
                .orElse(Conduct.Closing.UNKNOWN);
        return new Conduct(visits.stream().map(Visit::attempt).toList(), closing, doorstep.connections());
    }

    private static Map<ProtocolVersion, Failure> refusals(List<VersionSurvey.Result> results) {
        Map<ProtocolVersion, Failure> refusals = new HashMap<>();
        results.forEach(result -> {
            if (result.failure() != null) {
                refusals.put(result.version(), result.failure());
            }
        });
        return refusals;
    }

    private static List<String> unknown(List<VersionSurvey.Result> results, List<VersionSupport> versions) {
        List<String> unknown = new ArrayList<>();
        for (VersionSurvey.Result result : results) {
            Failure failure = result.failure();
            if (failure != null && failure.kind() == Failure.Kind.TIMEOUT) {
                unknown.add("whether it accepts " + result.version() + ": it did not answer in time");
            }
        }
        if (versions.stream().noneMatch(support -> support.version().compareTo(ProtocolVersion.TLS_1_3) < 0)) {
            unknown.add("compression, renegotiation and other habits of TLS 1.2: it does not accept it");
        }
        return unknown;
    }

    /** What comes of the questions for groups and features. */
    private record Offers(List<NamedGroup> groups, @Nullable Integer primeBits, Map<Feature, Boolean> features) {}
}
