package dev.shakedown.probe;

import dev.shakedown.engine.ProbeSuites;
import dev.shakedown.probe.VersionSupport.Order;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.ServerHello;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds every suite that a server accepts in one version: offers all, takes away what is chosen, and asks again until
 * nothing is left that it likes.
 */
final class VersionSurvey {

    private static final int TLS13_SUITES = 0x13;
    private static final List<CipherSuite> NAMED = ProbeSuites.strongestFirst(CipherSuite.named());

    private final Asker asker;
    private final ProtocolVersion version;

    VersionSurvey(Asker asker, ProtocolVersion version) {
        this.asker = asker;
        this.version = version;
    }

    /** What the survey found: the support, or the failure that stands for none. */
    record Result(
            ProtocolVersion version,
            @Nullable VersionSupport support,
            @Nullable Failure failure) {

        /** What the server accepts in the version, if it accepts it. */
        Optional<VersionSupport> found() {
            return Optional.ofNullable(support);
        }
    }

    Result run() {
        List<CipherSuite> left = new ArrayList<>(candidates());
        List<CipherSuite> accepted = new ArrayList<>();
        Flight answer = ask(left);
        while (accepted(answer).isPresent()) {
            CipherSuite chosen = accepted(answer).get().suite();
            if (!left.remove(chosen)) {
                break; // It chose what was not offered: more questions would bring nothing new.
            }
            accepted.add(chosen);
            answer = ask(left);
        }
        if (accepted.isEmpty()) {
            return new Result(version, null, answer.failure());
        }
        boolean complete = answer.failed()
                .filter(failure -> failure.kind() != Failure.Kind.TIMEOUT)
                .isPresent();
        return new Result(version, new VersionSupport(version, accepted, order(accepted), complete), null);
    }

    private Optional<ServerHello> accepted(Flight answer) {
        return answer.hello().filter(hello -> hello.version().equals(version));
    }

    private Order order(List<CipherSuite> accepted) {
        if (accepted.size() < 2) {
            return Order.UNKNOWN;
        }
        List<CipherSuite> reversed = new ArrayList<>(accepted);
        Collections.reverse(reversed);
        return accepted(ask(reversed))
                .map(hello -> hello.suite().equals(reversed.get(0)) ? Order.CLIENT : Order.SERVER)
                .orElse(Order.UNKNOWN);
    }

    private Flight ask(List<CipherSuite> suites) {
        return asker.hello(asker.offer(version, suites, NamedGroup.named()));
    }

    private List<CipherSuite> candidates() {
        boolean tls13 = version.compareTo(ProtocolVersion.TLS_1_3) >= 0;
        return NAMED.stream()
                .filter(suite -> suite.code() >> 8 == TLS13_SUITES == tls13)
                .filter(suite -> suite.code() != 0 && !suite.name().endsWith("_SCSV"))
                .toList();
    }
}
