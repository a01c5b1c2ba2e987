package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import org.jspecify.annotations.Nullable;

/**
 * What both proxy protocols lead to: a way to a destination, in which TLS is expected. Anything else that a client may
 * send through it ends the connection and is not relayed, for this proxy is there to test TLS.
 */
record Tunnel(Connection connection, Interceptor interceptor) {

    /**
     * Checks a proxy user name before the destination is known.
     *
     * @throws PlanRefusedException if there is no such scenario
     */
    void check(String user) {
        interceptor.check(connection.arrival().by(user));
    }

    /**
     * Notes where the client wants to go, and chooses the scenario if that is possible by now.
     *
     * @param user the proxy user name, which is the id of a scenario; null or empty for none
     * @param from what told the destination, for the transcript
     * @throws PlanRefusedException if there is no such scenario
     */
    void choose(Destination destination, @Nullable String user, String from) {
        connection.arrival(connection.arrival().to(destination).by(user));
        connection.record(new Event.Destination(destination.host(), destination.port(), from));
        interceptor.choose(connection);
    }

    /** Opens the tunnel; the caller removes its own handlers after that, so that what they hold goes into it. */
    void open() {
        interceptor.intercept(connection);
    }

    /** Ends the connection, since there is no such scenario. */
    void refuse(PlanRefusedException refusal) {
        connection.refuse(refusal.reason(), refusal.remedy());
    }

    /** Ends the connection, since the client does not keep to the proxy protocol. */
    void refuse(String problem) {
        connection.refuse(problem, "use SOCKS5 with CONNECT, and the id of a scenario as user name or none");
    }
}
