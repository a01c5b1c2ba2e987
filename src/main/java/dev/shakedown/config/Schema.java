package dev.shakedown.config;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Schema (draft-07) of a kind of file, as editors use it to complete and to check. */
public final class Schema {

    private final String text;

    private Schema(String text) {
        this.text = text;
    }

    /** A schema of the jar, by the name of its resource, for instance {@code /schema/shakedown.schema.json}. */
    public static Schema load(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            return new Schema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema itself, as JSON. */
    public String text() {
        return text;
    }

    /** Adds what the schema refuses. */
    void check(Source source, Node root, Problems problems) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
        for (Error error : registry.getSchema(text, InputFormat.JSON).validate(json(root))) {
            List<String> path = new ArrayList<>();
            for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
                path.add(String.valueOf(error.getInstanceLocation().getElement(i)));
            }
            Place place = Places.of(root, path);
            problems.add(source.problem(place, "the schema refuses this: " + error.getMessage()));
        }
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = factory.objectNode();
            mapping.entries().forEach((name, entry) -> object.set(name, json(entry.value())));
            return object;
        }
        if (node instanceof Node.Sequence sequence) {
            ArrayNode array = factory.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case TEXT -> factory.stringNode(scalar.text());
            case BOOLEAN -> factory.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NUMBER -> factory.numberNode(new BigDecimal(scalar.text()));
            case NOTHING -> factory.nullNode();
        };
    }
}
