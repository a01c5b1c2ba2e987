package dev.shakedown.config;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Plain values as JSON, for machines that read what a command prints. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    /** One map in the order of its keys, indented, without a newline at the end. */
    public static String of(Map<String, ?> object) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object);
    }

    /** The same on one line. */
    public static String line(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object);
    }

    /** Maps in their order, lists, texts, numbers, truth values and nulls, indented, without a newline at the end. */
    public static String of(Iterable<? extends Map<String, ?>> rows) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(rows);
    }
}
