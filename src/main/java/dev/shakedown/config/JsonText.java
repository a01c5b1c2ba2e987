package dev.shakedown.config;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Plain values as JSON, for machines that read what a command prints. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    /** Maps in their order, lists, texts, numbers, truth values and nulls, indented, without a newline at the end. */
    public static String of(Iterable<? extends Map<String, ?>> rows) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(rows);
    }
}
