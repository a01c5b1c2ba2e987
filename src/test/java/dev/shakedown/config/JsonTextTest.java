package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void writesRowsInTheirOrder() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", "a\"b");
        row.put("cause", null);
        row.put("tags", List.of("x"));
        row.put("ok", true);
        assertThat(JsonText.of(List.of(row)).replaceAll("\\s", ""))
                .isEqualTo("[{\"id\":\"a\\\"b\",\"cause\":null,\"tags\":[\"x\"],\"ok\":true}]");
    }
}
