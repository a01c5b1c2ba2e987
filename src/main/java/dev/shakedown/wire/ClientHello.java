package dev.shakedown.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A ClientHello, decoded as far as anybody here needs it (RFC 9846 section 4.2.2).
 *
 * @param legacyVersion the version field of the message itself
 * @param versions what supported_versions offers, or the legacy version alone if the extension is absent
 * @param suites the cipher suites as offered, GREASE included
 * @param extensions the extension types as offered, GREASE included
 * @param serverName the host name of server_name, or null if there is none
 * @param alpn the application protocols as offered
 * @param groups what supported_groups offers
 * @param keyShares the groups of key_share
 * @param signatureSchemes what signature_algorithms offers
 * @param statusRequest true if the client asked for a stapled OCSP response
 */
public record ClientHello(
        ProtocolVersion legacyVersion,
        List<ProtocolVersion> versions,
        List<CipherSuite> suites,
        List<Integer> extensions,
        @Nullable String serverName,
        List<String> alpn,
        List<NamedGroup> groups,
        List<NamedGroup> keyShares,
        List<SignatureScheme> signatureSchemes,
        boolean statusRequest) {

    private static final int HOST_NAME = 0;

    /**
     * Decodes the body of a ClientHello. Lenient: what is unknown, repeated or senseless is kept as it came; only
     * lengths that do not fit are refused.
     *
     * @param body the message without its four bytes of header
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static ClientHello parse(byte[] body) throws MalformedMessageException {
        MessageReader reader = new MessageReader(body);
        int legacyVersion = reader.uint16("legacy_version");
        reader.bytes("random", 32);
        reader.vector("session_id", 1);
        List<Integer> suites = reader.vector("cipher_suites", 2).uint16s("cipher_suites");
        reader.vector("compression_methods", 1);
        Extensions extensions = Extensions.read(reader);
        List<Integer> versions = extensions.has(Extensions.SUPPORTED_VERSIONS)
                ? extensions.uint16s(Extensions.SUPPORTED_VERSIONS, 1, "supported_versions")
                : List.of(legacyVersion);
        return new ClientHello(
                new ProtocolVersion(legacyVersion),
                all(versions, ProtocolVersion::new),
                all(suites, CipherSuite::new),
                extensions.types(),
                serverName(extensions),
                alpn(extensions),
                all(extensions.uint16s(Extensions.SUPPORTED_GROUPS, 2, "supported_groups"), NamedGroup::new),
                keyShares(extensions),
                all(
                        extensions.uint16s(Extensions.SIGNATURE_ALGORITHMS, 2, "signature_algorithms"),
                        SignatureScheme::new),
                extensions.has(Extensions.STATUS_REQUEST));
    }

    /** Names are kept byte for byte (ISO 8859-1), whatever a client puts there. */
    private static @Nullable String serverName(Extensions extensions) throws MalformedMessageException {
        MessageReader names = extensions.list(Extensions.SERVER_NAME, 2, "server_name");
        while (names.hasMore()) {
            int type = names.uint8("name_type");
            byte[] name = names.vector("host_name", 2).rest();
            if (type == HOST_NAME) {
                return new String(name, StandardCharsets.ISO_8859_1);
            }
        }
        return null;
    }

    private static List<String> alpn(Extensions extensions) throws MalformedMessageException {
        MessageReader names = extensions.list(Extensions.ALPN, 2, "protocol_name_list");
        List<String> protocols = new ArrayList<>();
        while (names.hasMore()) {
            protocols.add(new String(names.vector("protocol_name", 1).rest(), StandardCharsets.ISO_8859_1));
        }
        return List.copyOf(protocols);
    }

    private static List<NamedGroup> keyShares(Extensions extensions) throws MalformedMessageException {
        MessageReader shares = extensions.list(Extensions.KEY_SHARE, 2, "client_shares");
        List<NamedGroup> groups = new ArrayList<>();
        while (shares.hasMore()) {
            groups.add(new NamedGroup(shares.uint16("group")));
            shares.vector("key_exchange", 2);
        }
        return List.copyOf(groups);
    }

    private static <T> List<T> all(List<Integer> codes, IntFunction<T> type) {
        return codes.stream().map(type::apply).toList();
    }
}
