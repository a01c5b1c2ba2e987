package dev.shakedown;

import dev.shakedown.certs.CertificateFacts;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Printable;
import dev.shakedown.observation.Step;
import dev.shakedown.observation.Steps;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.ClientHello;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Transcripts as text: for each connection the seven steps of the handshake on its legs, and a line for each event. */
public final class Timeline {

    /** Of what one event says, in characters; a peer decides how much there is. */
    private static final int LONGEST = 600;

    private Timeline() {}

    static String of(List<Interception> interceptions) {
        return interceptions.isEmpty()
                ? "no connection came"
                : interceptions.stream().map(Timeline::of).collect(Collectors.joining(System.lineSeparator()));
    }

    /** The timeline of one connection, several lines without a line break at the end. */
    public static String of(Interception interception) {
        Outcome outcome = interception.outcome();
        return "%s on %s, '%s': %s (%s)%s%s%s%s"
                .formatted(
                        interception.id(),
                        interception.listener(),
                        interception.scenario(),
                        word(outcome.kind()),
                        word(outcome.how()),
                        System.lineSeparator(),
                        steps("with the client", interception.transcript(), Leg.CLIENT),
                        steps("with the upstream", interception.transcript(), Leg.UPSTREAM),
                        interception.transcript().events().stream()
                                .map(Timeline::of)
                                .collect(Collectors.joining(System.lineSeparator())));
    }

    /** The seven steps on a leg, a line each; empty if no handshake began on it. */
    private static String steps(String with, Transcript transcript, Leg leg) {
        List<Step> steps = Steps.of(transcript, leg);
        return steps.isEmpty()
                ? ""
                : "  the handshake " + with + System.lineSeparator()
                        + steps.stream()
                                .map(step -> of(step) + System.lineSeparator())
                                .collect(Collectors.joining());
    }

    private static String of(Step step) {
        Long nanos = step.nanos();
        String when = nanos == null ? "" : String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        String size = step.bytes() == 0 ? "" : step.bytes() + " B";
        return String.format(
                        Locale.ROOT,
                        "%12s  %-8s  %-26s %7s  %s",
                        when,
                        word(step.state()),
                        step.name().words(),
                        size,
                        step.detail())
                .stripTrailing();
    }

    private static String of(TimedEvent timed) {
        Record event = (Record) timed.event();
        return String.format(
                        Locale.ROOT,
                        "%9.1f ms  %s %s",
                        timed.nanos() / 1e6,
                        words(event.getClass().getSimpleName()),
                        Printable.of(fields(event), LONGEST))
                .stripTrailing();
    }

    /** What the event says; what it leaves open is left out. */
    private static String fields(Record event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> new Field(component.getName(), value(component, event)))
                .filter(Field::says)
                .map(field -> field.name() + "=" + text(field.value()))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Object value(RecordComponent component, Record event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event's fields are public: " + component, e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Alert alert) {
            return alert.levelName() + ":" + alert.description();
        }
        if (value instanceof ClientHello hello) {
            return "(sni " + hello.serverName() + ", versions " + hello.versions() + ")";
        }
        if (value instanceof CertificateFacts facts) {
            return "'" + facts.subject() + "'";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Timeline::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Record record) {
            return "(" + fields(record) + ")";
        }
        return value instanceof Enum<?> constant ? word(constant) : String.valueOf(value);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** A field of an event, and what it holds. */
    private record Field(String name, @Nullable Object value) {

        boolean says() {
            return value != null && !(value instanceof List<?> list && list.isEmpty());
        }
    }
}
