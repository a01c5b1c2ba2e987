package dev.shakedown.wire;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JA4: the fingerprint of a TLS client, the same for a program wherever it connects to and however it shuffles its
 * extensions; for instance {@code t13d1516h2_8daaf6152771_e5627efa2ab1}. GREASE counts nowhere.
 */
public final class Ja4 {

    private static final String NOTHING = "000000000000";

    private static final Map<Integer, String> VERSIONS =
            Map.of(0x0304, "13", 0x0303, "12", 0x0302, "11", 0x0301, "10", 0x0300, "s3", 0x0002, "s2");

    private Ja4() {}

    /** The fingerprint of a client that connects over TCP. */
    public static String of(ClientHello hello) {
        List<Integer> suites = codes(hello.suites().stream().map(CipherSuite::code));
        List<Integer> extensions = codes(hello.extensions().stream());
        return "t" + version(hello)
                + (hello.extensions().contains(Extensions.SERVER_NAME) ? "d" : "i")
                + count(suites)
                + count(extensions)
                + alpn(hello.alpn())
                + "_" + hash(sorted(suites.stream()))
                + "_" + extensionHash(extensions, hello);
    }

    private static String version(ClientHello hello) {
        return codes(hello.versions().stream().map(ProtocolVersion::code)).stream()
                .max(Comparator.naturalOrder())
                .map(code -> VERSIONS.getOrDefault(code, "00"))
                .orElse("00");
    }

    private static String count(List<Integer> codes) {
        int shown = Math.min(codes.size(), 99);
        return (shown < 10 ? "0" : "") + shown;
    }

    /** First and last character of the first protocol; of its hexadecimal form if either is no letter or digit. */
    private static String alpn(List<String> protocols) {
        if (protocols.isEmpty() || protocols.get(0).isEmpty()) {
            return "00";
        }
        String name = protocols.get(0);
        String ends = ends(name);
        return ends.matches("[0-9A-Za-z]{2}")
                ? ends
                : ends(HexFormat.of().formatHex(name.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String ends(String text) {
        return text.substring(0, 1) + text.substring(text.length() - 1);
    }

    private static String extensionHash(List<Integer> extensions, ClientHello hello) {
        String types =
                sorted(extensions.stream().filter(type -> type != Extensions.SERVER_NAME && type != Extensions.ALPN));
        String schemes = listed(codes(hello.signatureSchemes().stream().map(SignatureScheme::code)).stream());
        return hash(types.isEmpty() || schemes.isEmpty() ? types : types + "_" + schemes);
    }

    private static List<Integer> codes(Stream<Integer> codes) {
        return codes.filter(code -> !CodePoints.grease(code)).toList();
    }

    private static String sorted(Stream<Integer> codes) {
        return listed(codes.sorted());
    }

    private static String listed(Stream<Integer> codes) {
        return codes.map(code -> HexFormat.of().toHexDigits(code.shortValue())).collect(Collectors.joining(","));
    }

    private static String hash(String text) {
        return text.isEmpty() ? NOTHING : Digest.hex("SHA-256", text).substring(0, NOTHING.length());
    }
}
