package dev.shakedown.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a tree of nodes to records; goes on after a mistake, so that all of them are found. */
final class Binder {

    private final Source source;
    private final Problems problems;
    private final ScalarBinder scalars;

    Binder(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.scalars = new ScalarBinder(source, problems);
    }

    /** The value of a node; null if it does not fit, which has then become a problem. */
    @Nullable
    Object bind(Node node, Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING) {
            return refuse(node.place(), "nothing stands here: write a value, or leave the key out");
        }
        if (ScalarBinder.binds(raw)) {
            return scalars.bind(node, raw);
        }
        if (raw == List.class) {
            return list(node, argument(type, 0));
        }
        if (raw == Map.class) {
            return map(node, (Class<?>) argument(type, 0), argument(type, 1));
        }
        Optional<TextValue> text = TextValue.of(raw);
        if (text.isPresent() && node instanceof Node.Scalar scalar) {
            return scalars.value(scalar, text.get());
        }
        if (raw.isSealed()) {
            return variant(node, raw);
        }
        if (text.isPresent()) {
            return refuse(node.place(), "expected text, found " + node.inWords());
        }
        if (raw.isRecord()) {
            return record(node, raw);
        }
        throw new IllegalStateException("nothing in YAML stands for " + type);
    }

    private @Nullable Object list(Node node, Type of) {
        if (!(node instanceof Node.Sequence sequence)) {
            return refuse(
                    node.place(), "expected a list, found %s; put it in brackets: [...]".formatted(node.inWords()));
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            Object value = bind(item, of);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    /** A map by an enum's constants or by free text; one value in place of a map by constants stands for all of them. */
    private @Nullable Object map(Node node, Class<?> by, Type of) {
        Map<Object, Object> map = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            Object value =
                    by.isEnum() ? bind(node, of) : refuse(node.place(), "expected a map, found " + node.inWords());
            if (value == null) {
                return null;
            }
            for (Object constant : by.getEnumConstants()) {
                map.put(constant, value);
            }
            return map;
        }
        List<String> allowed = by.isEnum()
                ? Kebab.constants(by)
                : List.copyOf(mapping.entries().keySet());
        mapping.entries().forEach((name, entry) -> {
            int index = allowed.indexOf(name);
            Object value = index < 0 ? unknown(entry, "key", name, allowed) : bind(entry.value(), of);
            if (value != null) {
                map.put(by.isEnum() ? by.getEnumConstants()[index] : name, value);
            }
        });
        return map;
    }

    private @Nullable Object variant(Node node, Class<?> sealed) {
        Map<String, Class<?>> variants = Variants.of(sealed);
        String kind = Kebab.of(sealed).replace('-', ' ');
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            String found = node instanceof Node.Mapping many
                    ? "a map with the keys " + String.join(", ", many.entries().keySet())
                    : node.inWords();
            return refuse(
                    node.place(),
                    "expected one %s as a map with one key, its name, found %s %s"
                            .formatted(kind, found, Nearest.hint("", variants.keySet())));
        }
        String name = mapping.entries().keySet().iterator().next();
        Node.Entry entry = Objects.requireNonNull(mapping.entries().get(name));
        Class<?> type = variants.get(name);
        if (type == null) {
            return unknown(entry, kind, name, List.copyOf(variants.keySet()));
        }
        return entry.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING
                ? refuse(entry.key(), "nothing follows '%s': write '%s: {}' for its defaults".formatted(name, name))
                : record(entry.value(), type);
    }

    private @Nullable Object record(Node node, Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        if (!(node instanceof Node.Mapping mapping)) {
            return refuse(node.place(), "expected a map, found %s %s".formatted(node.inWords(), allowedKeys(shape)));
        }
        int before = problems.count();
        mapping.entries().forEach((name, entry) -> {
            if (!shape.names().contains(name)) {
                unknown(entry, "key", name, shape.names());
            }
        });
        @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
        for (int i = 0; i < values.length; i++) {
            Node.Entry entry = mapping.entries().get(shape.parts().get(i).name());
            values[i] = entry == null
                    ? null
                    : bind(entry.value(), shape.parts().get(i).type());
        }
        return create(shape, values, mapping, before == problems.count());
    }

    private @Nullable Object create(
            RecordShape shape, @Nullable Object[] values, Node.Mapping mapping, boolean soFarRight) {
        try {
            Object record = shape.create(values);
            boolean complete = true;
            for (RecordShape.Part part : shape.parts()) {
                if (!part.optional()
                        && part.in(record) == null
                        && !mapping.entries().containsKey(part.name())) {
                    refuse(mapping.place(), "missing key '%s'".formatted(part.name()));
                    complete = false;
                }
            }
            return complete ? record : null;
        } catch (IllegalArgumentException e) {
            return soFarRight ? refuse(mapping.place(), String.valueOf(e.getMessage())) : null;
        }
    }

    private @Nullable Object unknown(Node.Entry entry, String what, String name, List<String> allowed) {
        return refuse(entry.key(), "unknown %s '%s' %s".formatted(what, name, Nearest.hint(name, allowed)));
    }

    private @Nullable Object refuse(Place place, String what) {
        problems.add(source.problem(place, what));
        return null;
    }

    private static String allowedKeys(RecordShape shape) {
        return shape.names().isEmpty() ? "(allowed: {})" : "(allowed keys: " + String.join(", ", shape.names()) + ")";
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
