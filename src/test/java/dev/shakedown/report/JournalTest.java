package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JournalTest {

    private final String line = Journal.line(Samples.interception(Samples.refusal()));
    private final JsonNode json = JsonMapper.shared().readTree(line);

    @Test
    void isOneLine() {
        assertThat(line).doesNotContain("\n").startsWith("{\"time\":\"2026-11-21T10:00:00.123Z\",\"id\":\"c-000017\"");
    }

    @Test
    void hasTheFieldsOfTheContractInTheirOrder() {
        assertThat(List.copyOf(json.propertyNames()))
                .containsExactly(
                        "time",
                        "id",
                        "listener",
                        "scenario",
                        "client",
                        "handshake",
                        "outcome",
                        "how",
                        "alert",
                        "applicationBytes",
                        "verdict",
                        "diagnosis",
                        "remarks",
                        "upstream",
                        "events");
        assertThat(List.copyOf(json.get("client").propertyNames()))
                .containsExactly("address", "sni", "alpn", "ja4", "ja3", "stack");
        assertThat(List.copyOf(json.get("handshake").propertyNames()))
                .containsExactly("reached", "version", "suite", "group", "alpn", "engine", "milliseconds", "steps");
        assertThat(List.copyOf(json.get("diagnosis").propertyNames()))
                .containsExactly("cause", "confidence", "text", "fix", "scenario", "evidence");
    }
}
