package dev.shakedown.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Types that are written as one text: those with a static {@code valueOf(String)}, durations and paths. */
public final class TextValue {

    private final Class<?> type;
    private final Function<String, Object> reader;

    private TextValue(Class<?> type, Function<String, Object> reader) {
        this.type = type;
        this.reader = reader;
    }

    /** How a type is written as text; empty if it is not. */
    public static Optional<TextValue> of(Class<?> type) {
        if (type == Duration.class) {
            return Optional.of(new TextValue(type, DurationText::parse));
        }
        if (type == Path.class) {
            return Optional.of(new TextValue(type, Path::of));
        }
        return type.isEnum() ? Optional.empty() : valueOf(type).map(method -> new TextValue(type, calling(method)));
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    Object read(String text) {
        return reader.apply(text);
    }

    /** Known names, where the type lists them in a static {@code names()}; else none. */
    public List<String> names() {
        try {
            Method method = type.getMethod("names");
            List<String> names = new ArrayList<>();
            if (Modifier.isStatic(method.getModifiers()) && method.invoke(null) instanceof Iterable<?> known) {
                known.forEach(name -> names.add(String.valueOf(name)));
            }
            return names;
        } catch (NoSuchMethodException e) {
            return List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot list the names of " + type, e);
        }
    }

    /** A value as it would be written. */
    static String write(Object value) {
        return value instanceof Duration duration ? DurationText.format(duration) : value.toString();
    }

    private static Optional<Method> valueOf(Class<?> type) {
        try {
            // Not getDeclaredMethod: it loads every type that any method mentions, which can be a whole library.
            Method method = type.getMethod("valueOf", String.class);
            method.setAccessible(true);
            return Modifier.isStatic(method.getModifiers()) && type.isAssignableFrom(method.getReturnType())
                    ? Optional.of(method)
                    : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Function<String, Object> calling(Method method) {
        return text -> {
            try {
                return method.invoke(null, text);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException refusal) {
                    throw refusal;
                }
                throw new IllegalStateException(method + " failed for '" + text + "'", e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot call " + method, e);
            }
        };
    }
}
