package dev.shakedown.scenario;

import dev.shakedown.config.Kebab;
import dev.shakedown.config.RecordShape;
import dev.shakedown.config.TextValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts together two records of one type that each say how something differs from the right: what only one of them sets
 * is taken from that one, and what both set differently is a contradiction. Set is what differs from the blank record.
 */
final class RecordMerge {

    private RecordMerge() {}

    /** Both records' differences in one; the path leads to them, for messages. */
    static Object merge(Object a, Object b, String path) {
        RecordShape shape = RecordShape.of(a.getClass());
        Optional<Object> blank = shape.blank();
        @Nullable Object[] merged = new @Nullable Object[shape.parts().size()];
        for (int i = 0; i < merged.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            Object unset = blank.map(part::in).orElse(null);
            merged[i] = part(part.in(a), part.in(b), unset, path.isEmpty() ? part.name() : path + "." + part.name());
        }
        try {
            return shape.create(merged);
        } catch (IllegalArgumentException e) {
            throw new Contradiction("together they make " + path + " impossible: " + e.getMessage());
        }
    }

    private static @Nullable Object part(@Nullable Object a, @Nullable Object b, @Nullable Object unset, String path) {
        if (Objects.equals(a, b) || Objects.equals(b, unset)) {
            return a;
        }
        if (Objects.equals(a, unset) || a == null || b == null) {
            return b;
        }
        boolean divisible = a instanceof Record
                && a.getClass() == b.getClass()
                && TextValue.of(a.getClass()).isEmpty();
        if (divisible) {
            return merge(a, b, path);
        }
        throw new Contradiction("both set %s, one to %s, the other to %s".formatted(path, inWords(a), inWords(b)));
    }

    private static String inWords(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RecordMerge::inWords).toList().toString();
        }
        return value instanceof Enum<?> constant ? Kebab.of(constant) : String.valueOf(value);
    }

    /** Both set the same thing, and not alike; the message says what. */
    static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Contradiction(String message) {
            super(message);
        }
    }
}
