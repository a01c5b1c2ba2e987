package dev.shakedown;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.ClientHello;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Transcripts as text: a paragraph for each connection, a line for each event. */
final class Timeline {

    private Timeline() {}

    static String of(List<Interception> interceptions) {
        return interceptions.isEmpty()
                ? "no connection came"
                : interceptions.stream().map(Timeline::of).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String of(Interception interception) {
        Outcome outcome = interception.outcome();
        return "%s on %s, '%s': %s (%s)%s%s"
                .formatted(
                        interception.id(),
                        interception.listener(),
                        interception.scenario(),
                        word(outcome.kind()),
                        word(outcome.how()),
                        System.lineSeparator(),
                        interception.transcript().events().stream()
                                .map(Timeline::of)
                                .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String of(TimedEvent timed) {
        Record event = (Record) timed.event();
        return String.format(
                        Locale.ROOT,
                        "%9.1f ms  %s %s",
                        timed.nanos() / 1e6,
                        words(event.getClass().getSimpleName()),
                        fields(event))
                .stripTrailing();
    }

    private static String fields(Record event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + text(value(component, event)))
                .collect(Collectors.joining(" "));
    }

    private static Object value(RecordComponent component, Record event) {
        try {
            Object value = component.getAccessor().invoke(event);
            return value == null ? "none" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event's fields are public: " + component, e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Alert alert) {
            return alert.levelName() + ":" + alert.description();
        }
        if (value instanceof ClientHello hello) {
            return "(sni " + hello.serverName() + ", versions " + hello.versions() + ")";
        }
        return value instanceof Enum<?> constant ? word(constant) : String.valueOf(value);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
