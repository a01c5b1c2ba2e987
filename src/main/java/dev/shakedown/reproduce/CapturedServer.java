package dev.shakedown.reproduce;

import dev.shakedown.capture.CaptureReading;
import dev.shakedown.capture.Conversation;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.ClientAuth;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Feature;
import dev.shakedown.probe.Identity;
import dev.shakedown.probe.NameBehaviour;
import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * What the connections in a capture tell of one server. Each negotiates one version, one suite, one group: what the server
 * could do besides stays unknown.
 */
public final class CapturedServer {

    private final List<SeenConnection> connections;

    /**
     * The servers of a capture, in the order in which they were first spoken to by a name.
     *
     * @param keys the keys of its connections, as far as they are known
     */
    public static List<CapturedServer> in(CaptureReading reading, KeyLog keys) {
        List<List<SeenConnection>> servers = new ArrayList<>();
        List<Conversation> conversations = reading.capture().conversations();
        for (int i = 0; i < conversations.size(); i++) {
            Optional<SeenConnection> seen = ConnectionReader.read(i + 1, conversations.get(i), keys);
            seen.ifPresent(connection -> servers.stream()
                    .filter(others -> others.get(0).isLike(connection))
                    .findFirst()
                    .ifPresentOrElse(
                            others -> others.add(connection), () -> servers.add(new ArrayList<>(List.of(connection)))));
        }
        return servers.stream().map(CapturedServer::new).toList();
    }

    CapturedServer(List<SeenConnection> connections) {
        this.connections = List.copyOf(connections);
    }

    /** Which server it is. */
    public Endpoint endpoint() {
        SeenConnection first = connections.get(0);
        String address = first.conversation().server().getAddress().getHostAddress();
        String name = first.serverName() == null ? address : first.serverName();
        return new Endpoint(name, first.conversation().server().getPort(), name, first.starttls());
    }

    /** The numbers of the conversations with it, from 1 on. */
    public List<Integer> numbers() {
        return connections.stream().map(SeenConnection::number).toList();
    }

    /** What one conversation alone tells of it; empty if that was with another server. */
    public Optional<CapturedServer> only(int number) {
        return connections.stream()
                .filter(connection -> connection.number() == number)
                .findFirst()
                .map(connection -> new CapturedServer(List.of(connection)));
    }

    /** All that its connections tell. */
    public ServerProfile profile() {
        List<Attempt> attempts = connections.stream()
                .map(connection -> new Attempt(0, 0, connection.failure()))
                .toList();
        Conduct.Closing closing = connections.stream()
                .map(SeenConnection::closing)
                .filter(seen -> seen != Conduct.Closing.UNKNOWN)
                .findFirst()
                .orElse(Conduct.Closing.UNKNOWN);
        return new ServerProfile(
                endpoint(),
                parameters(),
                identity(),
                clientAuth(),
                NameBehaviour.UNKNOWN,
                new Conduct(attempts, closing, connections.size()),
                unknown());
    }

    private Stream<ServerWords> words() {
        return connections.stream().map(SeenConnection::server);
    }

    private Parameters parameters() {
        Map<ProtocolVersion, Set<CipherSuite>> suites = new LinkedHashMap<>();
        words().flatMap(words -> words.hello().stream())
                .sorted((a, b) -> b.version().compareTo(a.version()))
                .forEach(hello -> suites.computeIfAbsent(hello.version(), version -> new LinkedHashSet<>())
                        .add(hello.suite()));
        return new Parameters(
                suites.entrySet().stream()
                        .map(entry -> new VersionSupport(
                                entry.getKey(), List.copyOf(entry.getValue()), VersionSupport.Order.UNKNOWN, false))
                        .toList(),
                words().flatMap(words -> words.group().stream()).distinct().toList(),
                words().flatMap(words -> words.primeBits().stream())
                        .min(Integer::compare)
                        .orElse(null),
                words().flatMap(words -> words.scheme().stream()).distinct().toList(),
                words().flatMap(words -> words.alpn().stream()).distinct().toList(),
                Map.of(),
                words().anyMatch(ServerWords::tickets) ? Map.of(Feature.TICKETS, true) : Map.of());
    }

    private Identity identity() {
        byte[] staple = words().map(ServerWords::staple)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean asked = connections.stream().anyMatch(SeenConnection::asksForStaple);
        return words().map(ServerWords::chain)
                .filter(chain -> !chain.isEmpty())
                .findFirst()
                .map(chain -> new Identity(chain, staple, asked, Identity.KeyProof.UNKNOWN))
                .orElse(Identity.NONE);
    }

    private ClientAuth clientAuth() {
        return words().flatMap(words -> words.request().stream())
                .findFirst()
                .map(request -> new ClientAuth(
                        ClientAuth.Demand.REQUESTED,
                        request.authorities().stream().map(CapturedServer::name).toList()))
                .orElse(ClientAuth.NONE);
    }

    private static String name(byte[] der) {
        try {
            return new X500Principal(der).getName();
        } catch (IllegalArgumentException e) {
            return "(a name that does not parse)";
        }
    }

    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        unknown.add("what the server could do besides: a capture of " + connections.size()
                + " connections shows what was negotiated, no more");
        boolean sealed = identity().chain().isEmpty() && words().anyMatch(words -> words.sealed() && words.opaque());
        if (sealed) {
            unknown.add("certificates, ALPN and all else that TLS 1.3 encrypts: the capture holds no key that fits"
                    + " (--key-log FILE)");
        }
        connections.stream()
                .flatMap(connection -> connection.gaps().stream())
                .distinct()
                .limit(10)
                .forEach(unknown::add);
        return unknown;
    }
}
