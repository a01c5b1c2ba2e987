package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors are those of the public description of JA4. */
class Ja4Test {

    private static final int[] SUITES = {
        0x0a0a, 0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c, 0x009d,
        0x002f, 0x0035
    };
    private static final int[] EXTENSIONS = {
        0x2a2a, 0x001b, 0x0000, 0x0033, 0x0010, 0x4469, 0x0017, 0x002d, 0x000d, 0x0005, 0x0023, 0x0012, 0x002b, 0xff01,
        0x000b, 0x000a, 0x0015, 0xfafa
    };
    private static final int[] SCHEMES = {0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601};
    private static final int[] MODERN = {0x9a9a, 0x0304, 0x0303};

    @Test
    void isThatOfChrome() {
        assertThat(Ja4.of(hello(MODERN, SUITES, EXTENSIONS, SCHEMES, "h2", "http/1.1")))
                .isEqualTo("t13d1516h2_8daaf6152771_e5627efa2ab1");
    }

    @Test
    void theOrderOfExtensionsDoesNotMatterThatOfSchemesDoes() {
        List<Integer> shuffled = IntStream.of(EXTENSIONS).boxed().collect(Collectors.toList());
        Collections.reverse(shuffled);
        int[] reversed = shuffled.stream().mapToInt(Integer::intValue).toArray();
        assertThat(Ja4.of(hello(MODERN, SUITES, reversed, SCHEMES, "h2"))).endsWith("_e5627efa2ab1");
        assertThat(Ja4.of(hello(MODERN, SUITES, EXTENSIONS, new int[] {0x0804, 0x0403}, "h2")))
                .doesNotEndWith("_e5627efa2ab1");
    }

    @Test
    void withoutSignatureSchemesTheExtensionsStandAlone() {
        assertThat(Ja4.of(hello(MODERN, SUITES, EXTENSIONS, new int[0], "h2"))).endsWith("_6d807ffa2a79");
    }

    @Test
    void saysOfNothingThatItIsNothing() {
        assertThat(Ja4.of(hello(new int[] {0x0303}, new int[0], new int[0], new int[0])))
                .isEqualTo("t12i000000_000000000000_000000000000");
    }

    @Test
    void countsNoHigherThan99() {
        assertThat(Ja4.of(hello(MODERN, IntStream.range(0, 150).toArray(), new int[0], new int[0])))
                .startsWith("t13i990000_");
    }

    @ParameterizedTest
    @CsvSource({"0304, 13", "0303, 12", "0302, 11", "0301, 10", "0300, s3", "0002, s2", "0399, 00", "8a8a, 00"})
    void namesTheHighestVersion(String code, String expected) {
        int[] versions = {Integer.parseInt(code, 16)};
        assertThat(Ja4.of(hello(versions, new int[0], new int[0], new int[0])).substring(1, 3))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "http/1.1, h1",
        "x, xx",
        "'', 00",
        "\u00ab, ab",
        "\u00ab\u00cd, ad",
        "0\u00ab, 3b",
        "01\u00ab\u00cd, 3d",
        "0\u00ab\u00cd1, 01",
    })
    void abbreviatesTheFirstProtocol(String protocol, String expected) {
        assertThat(Ja4.of(hello(MODERN, new int[0], new int[0], new int[0], protocol))
                        .substring(8, 10))
                .isEqualTo(expected);
    }

    private static ClientHello hello(int[] versions, int[] suites, int[] extensions, int[] schemes, String... alpn) {
        return new ClientHello(
                ProtocolVersion.TLS_1_2,
                IntStream.of(versions).mapToObj(ProtocolVersion::new).toList(),
                IntStream.of(suites).mapToObj(CipherSuite::new).toList(),
                IntStream.of(extensions).boxed().toList(),
                null,
                Arrays.asList(alpn),
                List.of(),
                List.of(),
                IntStream.of(schemes).mapToObj(SignatureScheme::new).toList(),
                false);
    }
}
