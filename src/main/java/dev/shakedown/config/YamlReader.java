package dev.shakedown.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML into a record type. Immutable.
 *
 * <p>Enum constants are written in kebab case; one of a sealed interface's records as a map with one key, its name in
 * kebab case; types with a static {@code valueOf(String)} as text. A component that is still null after the record's
 * compact constructor, and is not {@code @Nullable}, is mandatory.
 */
public final class YamlReader<T extends Record> {

    private final Class<T> type;
    private final @Nullable Schema schema;

    private YamlReader(Class<T> type, @Nullable Schema schema) {
        this.type = type;
        this.schema = schema;
    }

    /** A reader of a record type. */
    public static <T extends Record> YamlReader<T> of(Class<T> type) {
        return new YamlReader<>(type, null);
    }

    /** The same, which also refuses whatever a JSON Schema does, so that it and the user's editor agree. */
    public YamlReader<T> checkedBy(Schema schema) {
        return new YamlReader<>(type, schema);
    }

    /**
     * Reads a file.
     *
     * @throws ProblemsException with every problem of the file, if there is any
     */
    public Document<T> read(Source source) {
        Problems problems = new Problems();
        Optional<Node> root = YamlParser.parse(source, problems);
        Optional<T> value = root.map(node -> type.cast(new Binder(source, problems).bind(node, type)));
        if (schema != null && problems.isEmpty()) {
            root.ifPresent(node -> schema.check(source, node, problems));
        }
        problems.throwIfAny();
        return new Document<>(value.orElseThrow(), source, root.orElseThrow());
    }
}
