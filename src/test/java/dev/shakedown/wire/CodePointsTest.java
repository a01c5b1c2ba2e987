package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @ParameterizedTest
    @ValueSource(strings = {"cipher_suites.txt", "named_groups.txt", "signature_schemes.txt"})
    void everyLineIsReadBothWaysAndNoneTwice(String resource) throws Exception {
        CodePoints points = CodePoints.load(resource);
        List<String> lines = lines(resource);
        assertThat(lines).hasSizeGreaterThan(40).doesNotHaveDuplicates().isSorted();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).matches("0x[0-9a-f]{4} [A-Za-z0-9_]+");
            int code = Integer.decode(line.substring(0, 6));
            assertThat(points.name(code)).isEqualTo(line.substring(7));
            assertThat(points.code(line.substring(7))).isEqualTo(code);
        });
    }

    @Test
    void namesWhatHasNoName() {
        CodePoints points = CodePoints.load("named_groups.txt");
        assertThat(points.name(0x7777)).isEqualTo("0x7777");
        assertThat(points.name(0xfafa)).isEqualTo("GREASE_0xfafa");
        assertThat(points.name(0x0a1a)).isEqualTo("0x0a1a");
    }

    @Test
    void readsNamesInAnyCaseAndCodes() {
        CodePoints points = CodePoints.load("named_groups.txt");
        assertThat(points.code(" x25519 ")).isEqualTo(0x001d);
        assertThat(points.code("0x001D")).isEqualTo(0x001d);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> CodePoints.load("named_groups.txt").code("x25518"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'x25518' is not in the registry of named groups");
    }

    private static List<String> lines(String resource) throws Exception {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CodePoints.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
