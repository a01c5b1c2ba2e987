package dev.shakedown.proxy;

import dev.shakedown.fault.Moment;
import dev.shakedown.scenario.Scenario;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses the scenario of a connection. What the client itself asks for comes first: the proxy user name, or the label of
 * a sandbox name; then the first route that matches; then the listener's default. Whoever asks for a scenario that there
 * is not gets none: to serve the baseline in place of a misspelt one would make every client pass.
 *
 * @param catalogue finds a scenario or a combination by its id, or throws an exception whose message says why not
 */
record ScenarioChoice(Function<String, Scenario> catalogue) {

    private static final String REMEDY = "see what there is: scenarios list";

    /**
     * The choice for an arrival whose ClientHello is known.
     *
     * @throws PlanRefusedException if there is no such scenario
     */
    Choice choose(Arrival arrival) {
        Optional<Choice> early = early(arrival);
        if (early.isPresent()) {
            return early.get();
        }
        Optional<Choice> label = label(arrival);
        if (label.isPresent()) {
            return label.get();
        }
        return route(arrival).orElseGet(() -> listener(arrival));
    }

    /**
     * The choice if the ClientHello cannot change it any more. A sandbox's default that does something on accept cannot
     * wait for a label either.
     *
     * @throws PlanRefusedException if there is no such scenario
     */
    Optional<Choice> early(Arrival arrival) {
        if (arrival.user() != null) {
            return Optional.of(new Choice(find(arrival.user()), "proxy user"));
        }
        ListenerSpec listener = arrival.listener();
        boolean sandbox = listener.mode() == ListenerSpec.Mode.SANDBOX;
        for (Route route : listener.routes()) {
            if ((sandbox || route.when().needsHello()) && route.when().matchesSoFar(arrival)) {
                return Optional.empty();
            }
            if (route.when().matches(arrival)) {
                return Optional.of(new Choice(find(route.scenario()), "route"));
            }
        }
        Choice standard = listener(arrival);
        boolean certain = !sandbox
                || Injectors.actAt(Moment.ACCEPT, standard.scenario().serve().faults());
        return certain ? Optional.of(standard) : Optional.empty();
    }

    private Optional<Choice> label(Arrival arrival) {
        if (arrival.listener().mode() != ListenerSpec.Mode.SANDBOX) {
            return Optional.empty();
        }
        return SandboxName.of(arrival.serverName(), listener(arrival).scenario())
                .flatMap(name -> name.mustName() ? Optional.of(find(name.label())) : lookUp(name.label()))
                .map(scenario -> new Choice(scenario, "label"));
    }

    private Optional<Choice> route(Arrival arrival) {
        return arrival.listener().routes().stream()
                .filter(route -> route.when().matches(arrival))
                .findFirst()
                .map(route -> new Choice(find(route.scenario()), "route"));
    }

    private Choice listener(Arrival arrival) {
        return new Choice(find(arrival.listener().scenario()), "listener");
    }

    private Scenario find(String id) {
        try {
            return catalogue.apply(id);
        } catch (RuntimeException e) {
            throw new PlanRefusedException(String.valueOf(e.getMessage()), REMEDY);
        }
    }

    private Optional<Scenario> lookUp(String id) {
        try {
            return Optional.of(catalogue.apply(id));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
