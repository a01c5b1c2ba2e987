package dev.shakedown.config;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record type is made of, and how to make one of parts that may be missing: those arrive as null, 0 or false in
 * its compact constructor, which sets the defaults.
 */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<Part> parts;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        parts = Arrays.stream(components).map(Part::of).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " lacks its canonical constructor", e);
        }
    }

    /**
     * One component.
     *
     * @param name its name in Java and in YAML
     * @param type its generic type
     * @param optional true if it may be null, that is {@code @Nullable}
     */
    public record Part(String name, Type type, boolean optional, Method accessor) {

        private static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getName(), component.getGenericType(), nullable, component.getAccessor());
        }

        /** The component of a record. */
        public @Nullable Object in(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    /** The shape of a record type. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The components in their order. */
    public List<Part> parts() {
        return parts;
    }

    /** The names of the components in their order. */
    public List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    /**
     * Makes a record of its components in their order; null stands for a missing one.
     *
     * @throws IllegalArgumentException if the record refuses the values
     */
    public Object create(@Nullable Object[] values) {
        @Nullable Object[] arguments = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            arguments[i] = values[i] == null ? zero(parts.get(i).accessor().getReturnType()) : values[i];
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("cannot make a " + constructor.getDeclaringClass(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + constructor.getDeclaringClass(), e);
        }
    }

    /** The record that results when nothing is written; empty if the record refuses that. */
    public Optional<Object> blank() {
        try {
            return Optional.of(create(new @Nullable Object[parts.size()]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object zero(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
