package dev.shakedown.proxy;

import dev.shakedown.fault.Moment;
import dev.shakedown.scenario.Scenario;
import java.util.Optional;

/**
 * Begins to intercept: once the ingress is through, every connection of a listener goes the same way from here.
 *
 * @param planner decides what to serve
 * @param backend what stands behind the listener
 */
record Interceptor(Planner planner, Backend backend) {

    /**
     * Chooses the scenario if that is possible by now.
     *
     * @throws PlanRefusedException if what is known asks for a scenario that there is not
     */
    void choose(Connection connection) {
        planner.early(connection.arrival()).ifPresent(connection::scenario);
    }

    /**
     * Checks what a client asks for before all is known.
     *
     * @throws PlanRefusedException if it asks for a scenario that there is not
     */
    void check(Arrival arrival) {
        planner.early(arrival);
    }

    /** Expects TLS from here on. Faults of a scenario that is chosen already may act before a byte is read. */
    void intercept(Connection connection) {
        connection.channel().pipeline().addLast(Tap.NAME, Tap.client(connection));
        connection.channel().pipeline().addLast(Hello.NAME, new Hello(connection, planner, backend));
        Optional.ofNullable(connection.scenario())
                .map(Scenario::serve)
                .filter(serve -> Injectors.any(serve.faults()))
                .ifPresent(serve ->
                        FaultHandler.install(connection, serve.faults()).reached(Moment.ACCEPT));
    }
}
