package dev.shakedown.wire;

import java.util.List;
import java.util.stream.Collectors;

/** JA3: the older fingerprint of a TLS client, of all that it offers in the order in which it offers it. */
public final class Ja3 {

    private Ja3() {}

    /**
     * The fingerprint, 32 hexadecimal digits: the MD5 of {@link #text}.
     *
     * @param body the ClientHello without its four bytes of header
     * @throws MalformedMessageException if the ClientHello does not parse
     */
    public static String of(byte[] body) throws MalformedMessageException {
        return Digest.hex("MD5", text(body));
    }

    /**
     * What the fingerprint is taken of: version, suites, extensions, groups and point formats in decimal, without GREASE.
     *
     * @param body the ClientHello without its four bytes of header
     * @throws MalformedMessageException if the ClientHello does not parse
     */
    public static String text(byte[] body) throws MalformedMessageException {
        MessageReader reader = new MessageReader(body);
        int version = reader.uint16("legacy_version");
        reader.bytes("random", 32);
        reader.vector("session_id", 1);
        List<Integer> suites = reader.vector("cipher_suites", 2).uint16s("cipher_suites");
        reader.vector("compression_methods", 1);
        Extensions extensions = Extensions.read(reader);
        return String.join(
                ",",
                Integer.toString(version),
                joined(suites),
                joined(extensions.types()),
                joined(extensions.uint16s(Extensions.SUPPORTED_GROUPS, 2, "supported_groups")),
                pointFormats(extensions));
    }

    private static String joined(List<Integer> codes) {
        return codes.stream()
                .filter(code -> !CodePoints.grease(code))
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }

    private static String pointFormats(Extensions extensions) throws MalformedMessageException {
        byte[] formats = extensions
                .list(Extensions.EC_POINT_FORMATS, 1, "ec_point_formats")
                .rest();
        StringBuilder text = new StringBuilder();
        for (byte format : formats) {
            text.append(text.isEmpty() ? "" : "-").append(format & 0xff);
        }
        return text.toString();
    }
}
