package dev.shakedown.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ServerHello: what a server has chosen (RFC 9846 section 4.2.3), or the HelloRetryRequest that has its form.
 *
 * @param version the version chosen: of supported_versions, or of the message itself if the extension is absent
 * @param suite the cipher suite chosen
 * @param group the group of key_share, or null if there is none, as always before TLS 1.3
 * @param helloRetryRequest true if the server asks for another ClientHello (RFC 9846 section 4.2.4)
 * @param compression the compression method chosen: 0, or before TLS 1.3 any other
 * @param alpn the application protocol chosen, or null if there is none, as always in TLS 1.3, where it is encrypted
 * @param extensions the extension types in their order
 */
public record ServerHello(
        ProtocolVersion version,
        CipherSuite suite,
        @Nullable NamedGroup group,
        boolean helloRetryRequest,
        int compression,
        @Nullable String alpn,
        List<Integer> extensions) {

    /** The random value that makes a ServerHello a HelloRetryRequest: the SHA-256 of that word. */
    private static final byte[] RETRY =
            HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    /**
     * Decodes the body of a ServerHello.
     *
     * @param body the message without its four bytes of header
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static ServerHello parse(byte[] body) throws MalformedMessageException {
        MessageReader reader = new MessageReader(body);
        int legacyVersion = reader.uint16("legacy_version");
        byte[] random = reader.bytes("random", 32);
        reader.vector("session_id", 1);
        int suite = reader.uint16("cipher_suite");
        int compression = reader.uint8("compression_method");
        Extensions extensions = Extensions.read(reader);
        MessageReader selected = extensions.content(Extensions.SUPPORTED_VERSIONS);
        MessageReader protocols = extensions.list(Extensions.ALPN, 2, "protocol_name_list");
        MessageReader share = extensions.content(Extensions.KEY_SHARE);
        return new ServerHello(
                new ProtocolVersion(selected.hasMore() ? selected.uint16("selected_version") : legacyVersion),
                new CipherSuite(suite),
                share.hasMore() ? new NamedGroup(share.uint16("group")) : null,
                Arrays.equals(random, RETRY),
                compression,
                protocols.hasMore()
                        ? new String(protocols.vector("protocol_name", 1).rest(), StandardCharsets.ISO_8859_1)
                        : null,
                extensions.types());
    }
}
