package dev.shakedown.observation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What events mean to somebody who cares for some kinds only: one function a kind, nothing for the rest. Immutable.
 *
 * @param <T> what an event is turned into
 */
final class EventMatch<T> {

    private final Map<Class<? extends Event>, Function<Event, Optional<T>>> kinds;

    private EventMatch(Map<Class<? extends Event>, Function<Event, Optional<T>>> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    /** Cares for nothing yet. */
    static <T> EventMatch<T> none() {
        return new EventMatch<>(Map.of());
    }

    /** The same, and cares for one more kind. */
    <E extends Event> EventMatch<T> on(Class<E> kind, Function<E, Optional<T>> meaning) {
        Map<Class<? extends Event>, Function<Event, Optional<T>>> more = new HashMap<>(kinds);
        more.put(kind, event -> meaning.apply(kind.cast(event)));
        return new EventMatch<>(more);
    }

    /** What one event means, or empty. */
    Optional<T> of(Event event) {
        Function<Event, Optional<T>> meaning = kinds.get(event.getClass());
        return meaning == null ? Optional.empty() : meaning.apply(event);
    }
}
