package dev.shakedown.observation;

import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Step.Name;
import dev.shakedown.observation.Step.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the seven steps of the handshake on one leg out of a transcript. */
public final class Steps {

    /** What a client sends only after it has taken the server's certificate for good. */
    private static final Set<String> GOING_ON = Set.of("certificate", "client_key_exchange", "finished");

    private final Transcript transcript;
    private final Leg leg;

    private Steps(Transcript transcript, Leg leg) {
        this.transcript = transcript;
        this.leg = leg;
    }

    /** All seven in their order; an empty list if no handshake began on the leg. */
    public static List<Step> of(Transcript transcript, Leg leg) {
        return new Steps(transcript, leg).all();
    }

    private List<Step> all() {
        List<Step> steps = new ArrayList<>();
        boolean ended = ended();
        for (Name name : Name.values()) {
            Optional<Step> seen = find(name);
            boolean due = ended && (name != Name.CHANGE_CIPHER_SPEC || !tls13());
            ended = ended && (seen.isPresent() || !due);
            State state = seen.isPresent() ? State.REACHED : due ? State.FAILED : State.NOT_SEEN;
            String detail = StepDetail.of(name, state, leg, transcript);
            steps.add(new Step(
                    name,
                    state,
                    seen.map(Step::nanos).orElse(null),
                    seen.map(Step::bytes).orElse(0),
                    detail));
        }
        return steps.get(0).state() == State.REACHED ? List.copyOf(steps) : List.of();
    }

    private Optional<Step> find(Name name) {
        return switch (name) {
            case CLIENT_HELLO -> first(name, this::fromClient, Set.of("client_hello"));
            case SERVER_HELLO -> first(name, this::fromServer, Set.of("server_hello"));
            case SERVER_CERTIFICATE -> first(name, this::fromServer, Set.of("certificate"));
            case VERIFICATION ->
                find(Name.SERVER_CERTIFICATE).flatMap(shown -> first(name, this::fromClient, GOING_ON));
            case KEY_EXCHANGE ->
                tls13()
                        ? first(name, this::fromServer, Set.of("server_hello"))
                        : first(name, this::fromClient, Set.of("client_key_exchange"));
            case CHANGE_CIPHER_SPEC -> first(name, event -> true, Set.of("change_cipher_spec"));
            case FINISHED -> completed();
        };
    }

    private Optional<Step> first(Name name, Predicate<Event> sender, Set<String> messages) {
        return transcript.events().stream()
                .filter(timed -> sender.test(timed.event()))
                .flatMap(timed -> message(timed.event())
                        .filter(message -> messages.contains(message.message()))
                        .map(message -> new Step(name, State.REACHED, timed.nanos(), message.bytes(), ""))
                        .stream())
                .findFirst();
    }

    private Optional<Step> completed() {
        return transcript.events().stream()
                .filter(timed -> timed.event() instanceof Event.HandshakeCompleted done && done.leg() == leg)
                .map(timed -> new Step(Name.FINISHED, State.REACHED, timed.nanos(), 0, ""))
                .findFirst();
    }

    private boolean fromClient(Event event) {
        return leg == Leg.CLIENT ? event instanceof Event.Received : event instanceof Event.Sent;
    }

    private boolean fromServer(Event event) {
        return leg == Leg.CLIENT ? event instanceof Event.Sent : event instanceof Event.Received;
    }

    /** A message on this leg, whoever sent it. */
    private Optional<Event.Received> message(Event event) {
        if (event instanceof Event.Sent sent) {
            return Optional.of(new Event.Received(sent.leg(), sent.message(), sent.bytes(), sent.encrypted()))
                    .filter(message -> message.leg() == leg);
        }
        return event instanceof Event.Received received && received.leg() == leg
                ? Optional.of(received)
                : Optional.empty();
    }

    private boolean tls13() {
        return transcript
                .all(Event.Negotiated.class)
                .anyMatch(chosen -> chosen.leg() == leg && chosen.version().equals("TLSv1.3"));
    }

    private boolean ended() {
        return Stream.of(
                        transcript
                                .all(Event.AlertReceived.class)
                                .filter(alert -> alert.alert().refuses())
                                .map(Event.AlertReceived::leg),
                        transcript
                                .all(Event.AlertSent.class)
                                .filter(alert -> alert.alert().refuses())
                                .map(Event.AlertSent::leg),
                        transcript.all(Event.TlsFailed.class).map(Event.TlsFailed::leg),
                        transcript.all(Event.Closed.class).map(Event.Closed::leg),
                        transcript.all(Event.Reset.class).map(Event.Reset::leg))
                .flatMap(legs -> legs)
                .anyMatch(leg::equals);
    }
}
