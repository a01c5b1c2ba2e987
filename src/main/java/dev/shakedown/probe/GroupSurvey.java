package dev.shakedown.probe;

import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import dev.shakedown.wire.ServerKeyExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the groups of a server's key exchange, and the size of its primes. */
final class GroupSurvey {

    private final Asker asker;

    GroupSurvey(Asker asker) {
        this.asker = asker;
    }

    /** The groups in one version, in the server's order where it has one. */
    List<NamedGroup> groups(VersionSupport support) {
        List<CipherSuite> suites = ephemeral(support, "ECDHE");
        List<NamedGroup> left = new ArrayList<>(NamedGroup.named());
        List<NamedGroup> found = new ArrayList<>();
        if (suites.isEmpty()) {
            return found;
        }
        Optional<NamedGroup> chosen = ask(support.version(), suites, left);
        while (chosen.isPresent() && left.remove(chosen.get())) {
            found.add(chosen.get());
            chosen = ask(support.version(), suites, left);
        }
        return found;
    }

    /** The size of the prime that a server uses when it has the choice; before TLS 1.3 only. */
    Optional<Integer> primeBits(VersionSupport support) {
        List<CipherSuite> suites = support.suites().stream()
                .filter(suite ->
                        suite.name().startsWith("TLS_DHE_") || suite.name().startsWith("TLS_DH_anon_"))
                .toList();
        if (suites.isEmpty()) {
            return Optional.empty();
        }
        List<NamedGroup> curves = NamedGroup.named().stream()
                .filter(group -> group.code() < 0x0100)
                .toList();
        return exchange(asker.flight(asker.offer(support.version(), suites, curves)))
                .flatMap(exchange -> Optional.ofNullable(exchange.primeBits()));
    }

    /** The key exchange of a flight before TLS 1.3. */
    static Optional<ServerKeyExchange> exchange(Flight flight) {
        Optional<ServerHello> hello = flight.hello();
        Optional<HandshakeMessage> message = flight.message(HandshakeMessage.SERVER_KEY_EXCHANGE);
        if (hello.isEmpty() || message.isEmpty()) {
            return Optional.empty();
        }
        try {
            return ServerKeyExchange.parse(
                    message.get().body(), hello.get().suite(), hello.get().version());
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }

    private Optional<NamedGroup> ask(ProtocolVersion version, List<CipherSuite> suites, List<NamedGroup> groups) {
        Flight answer = asker.flight(asker.offer(version, suites, groups));
        return version.compareTo(ProtocolVersion.TLS_1_3) >= 0
                ? answer.hello()
                        .filter(hello -> hello.version().equals(version))
                        .flatMap(hello -> Optional.ofNullable(hello.group()))
                : exchange(answer).flatMap(exchange -> Optional.ofNullable(exchange.group()));
    }

    private static List<CipherSuite> ephemeral(VersionSupport support, String exchange) {
        boolean tls13 = support.version().compareTo(ProtocolVersion.TLS_1_3) >= 0;
        return support.suites().stream()
                .filter(suite -> tls13 || suite.name().startsWith("TLS_" + exchange + "_"))
                .toList();
    }
}
