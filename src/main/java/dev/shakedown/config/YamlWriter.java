package dev.shakedown.config;

import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a record as the YAML that {@link YamlReader} reads into an equal one; what has its default is left out. */
public final class YamlWriter {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private final JsonGenerator out;

    private YamlWriter(JsonGenerator out) {
        this.out = out;
    }

    /** The YAML of a record. */
    public static String write(Record record) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new YamlWriter(out).record(record);
        }
        return text.toString();
    }

    private void record(Object record) {
        RecordShape shape = RecordShape.of(record.getClass());
        Optional<Object> blank = shape.blank();
        out.writeStartObject();
        for (RecordShape.Part part : shape.parts()) {
            Object value = part.in(record);
            if (value != null && !Objects.equals(value, blank.map(part::in).orElse(null))) {
                out.writeName(part.name());
                value(value, part.type());
            }
        }
        out.writeEndObject();
    }

    private void value(Object value, Type type) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(Kebab.of(constant));
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(item -> value(item, argument(type, 0)));
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            map(map, type);
        } else if (value instanceof Record && raw.isSealed()) {
            out.writeStartObject();
            out.writeName(Kebab.of(value.getClass()));
            record(value);
            out.writeEndObject();
        } else if (value instanceof Record && TextValue.of(value.getClass()).isEmpty()) {
            record(value);
        } else {
            out.writeString(TextValue.write(value));
        }
    }

    /** One value stands for all constants of an enum that have the same. */
    private void map(Map<?, ?> map, Type type) {
        Class<?> by = (Class<?>) argument(type, 0);
        Set<Object> values = Set.copyOf(map.values());
        if (by.isEnum() && map.size() == by.getEnumConstants().length && values.size() == 1) {
            value(values.iterator().next(), argument(type, 1));
            return;
        }
        out.writeStartObject();
        map.forEach((key, value) -> {
            out.writeName(key instanceof Enum<?> constant ? Kebab.of(constant) : String.valueOf(key));
            value(value, argument(type, 1));
        });
        out.writeEndObject();
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
