package dev.shakedown.report;

import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** How the values of the core look in JSON: code points by their names, constants in snake case, times in UTC. */
final class Json {

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .addModule(new SimpleModule("shakedown")
                    .addSerializer(named(AlertDescription.class))
                    .addSerializer(named(CipherSuite.class))
                    .addSerializer(named(NamedGroup.class))
                    .addSerializer(named(ProtocolVersion.class))
                    .addSerializer(named(SignatureScheme.class))
                    .addSerializer(Alert.class, new AlertSerializer()))
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A record as an object with its components as fields, or any other value; null as null. */
    static JsonNode tree(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The document in one line. */
    static String line(JsonNode document) {
        return MAPPER.writeValueAsString(document);
    }

    /** A time in UTC with milliseconds. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Nanoseconds as milliseconds with at most three decimals. */
    static double milliseconds(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }

    private static ValueSerializer<?> named(Class<?> type) {
        return new ToStringSerializer(type);
    }

    private static final class AlertSerializer extends ValueSerializer<Alert> {
        @Override
        public void serialize(Alert alert, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("level", alert.levelName());
            json.writeStringProperty("description", alert.description().name());
            json.writeNumberProperty("code", alert.description().code());
            json.writeEndObject();
        }
    }
}
