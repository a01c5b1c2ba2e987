package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import java.util.stream.Stream;

/** The client does not say which host it wants, so that a server of many has to guess (RFC 6066 section 3). */
final class NoServerName implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        boolean addressed = seen.transcript()
                .first(Event.Destination.class)
                .map(Event.Destination::host)
                .filter(NoServerName::isAddress)
                .isPresent();
        return seen.hello()
                .filter(hello -> hello.serverName() == null && !addressed)
                .map(hello -> new Remark(
                        "no-server-name",
                        Severity.LOW,
                        Cause.CLIENT_SOFTWARE,
                        "The client sends no server name (SNI). Some leave it out for names without a dot, such as localhost,"
                                + " or for an address.",
                        "let the client send the host's name; a server of several hosts answers with the wrong certificate"
                                + " otherwise"));
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }
}
