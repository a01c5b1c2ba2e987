package dev.shakedown.config;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Generates the JSON Schema of the YAML that a record type is read from, by the rules of {@link YamlReader}. */
public final class SchemaWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaWriter() {}

    /**
     * The schema of a type; written over the resource that holds it when the system property {@code schema.update} is
     * true.
     */
    public static String generate(Class<?> type, String title, String resource) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        builder.forTypesInGeneral().withCustomDefinitionProvider(SchemaWriter::define);
        builder.forFields()
                .withRequiredCheck(SchemaWriter::isRequired)
                .withDescriptionResolver(field ->
                        RecordJavadoc.component(owner(field), field.getName()).orElse(null))
                .withDefaultResolver(SchemaWriter::defaultOf);
        ObjectNode generated = new SchemaGenerator(builder.build()).generateSchema(type);
        ObjectNode schema = JSON.objectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("title", title);
        generated.properties().forEach(property -> schema.set(property.getKey(), property.getValue()));
        tidy(schema);
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        update(text, resource);
        return text;
    }

    /** Takes away what the generator adds in places where it does harm or only repeats. */
    private static void tidy(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("anyOf")) {
                object.remove("additionalProperties");
            }
            if (object.get("items") instanceof ObjectNode items) {
                items.remove("description");
            }
        }
        node.forEach(SchemaWriter::tidy);
    }

    private static void update(String text, String resource) {
        if (Boolean.getBoolean("schema.update")) {
            try {
                Files.writeString(Path.of("src/main/resources" + resource), text);
                Files.writeString(Path.of("target/classes" + resource), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static @Nullable CustomDefinition define(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        if (raw.isEnum()) {
            return inline(constants(Kebab.constants(raw)));
        }
        if (raw == Map.class && type.getTypeParameters().get(0).getErasedType().isEnum()) {
            return inline(byConstant(type, context));
        }
        Optional<TextValue> text = TextValue.of(raw);
        if (text.isPresent() && raw != String.class && !raw.isPrimitive() && !Number.class.isAssignableFrom(raw)) {
            return raw == Boolean.class ? null : inline(text(raw, text.get()));
        }
        return raw.isSealed() ? inline(variants(raw, context)) : null;
    }

    /** The editor completes the names of the variants, and complains of a second key. */
    private static ObjectNode variants(Class<?> sealed, SchemaGenerationContext context) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        Variants.of(sealed).forEach((name, type) -> {
            ObjectNode variant = properties.putObject(name);
            variant.putArray("allOf")
                    .add(context.createDefinitionReference(
                            context.getTypeContext().resolve(type)));
            RecordJavadoc.summary(type).ifPresent(summary -> variant.put("description", summary));
        });
        return schema.put("minProperties", 1).put("maxProperties", 1).put("additionalProperties", false);
    }

    private static ObjectNode byConstant(ResolvedType map, SchemaGenerationContext context) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode either = schema.putArray("anyOf");
        ResolvedType value = map.getTypeParameters().get(1);
        either.add(context.createDefinition(value));
        ObjectNode object = either.addObject().put("type", "object");
        ObjectNode properties = object.putObject("properties");
        for (String name : Kebab.constants(map.getTypeParameters().get(0).getErasedType())) {
            properties.set(name, context.createDefinition(value));
        }
        object.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode text(Class<?> raw, TextValue text) {
        if (raw == Duration.class) {
            return JSON.objectNode().put("type", "string").put("pattern", "^[0-9]{1,9}(ms|s|m|h|d)$");
        }
        ObjectNode any = JSON.objectNode();
        any.putArray("type").add("string").add("number");
        if (text.names().isEmpty()) {
            return any;
        }
        ObjectNode schema = JSON.objectNode();
        schema.putArray("anyOf").add(constants(text.names())).add(any);
        return schema;
    }

    private static ObjectNode constants(List<String> names) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        ArrayNode allowed = schema.putArray("enum");
        names.forEach(allowed::add);
        return schema;
    }

    private static boolean isRequired(FieldScope field) {
        return part(field)
                .filter(part -> !part.optional())
                .flatMap(part -> RecordShape.of(owner(field)).blank().map(blank -> part.in(blank) == null))
                .orElse(false);
    }

    private static @Nullable Object defaultOf(FieldScope field) {
        Object value = part(field)
                .flatMap(part -> RecordShape.of(owner(field)).blank().map(part::in))
                .orElse(null);
        if (value instanceof Enum<?> constant) {
            return Kebab.of(constant);
        }
        boolean plain = value instanceof String || value instanceof Boolean || value instanceof Integer;
        if (plain || value == null) {
            return value;
        }
        return TextValue.of(value.getClass()).isPresent() ? TextValue.write(value) : null;
    }

    private static Optional<RecordShape.Part> part(FieldScope field) {
        return RecordShape.of(owner(field)).parts().stream()
                .filter(part -> part.name().equals(field.getName()))
                .findFirst();
    }

    private static Class<?> owner(FieldScope field) {
        return field.getDeclaringType().getErasedType();
    }

    private static CustomDefinition inline(ObjectNode schema) {
        return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
    }
}
