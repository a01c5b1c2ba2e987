package dev.shakedown.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server of TLS 1.3 answers to the client's extensions under protection (RFC 9846 section 4.4.1).
 *
 * @param alpn the application protocol chosen, or null if there is none
 * @param extensions the extension types in their order
 */
public record EncryptedExtensions(@Nullable String alpn, List<Integer> extensions) {

    /**
     * Decodes the body of an EncryptedExtensions message.
     *
     * @param body the message without its four bytes of header
     * @throws MalformedMessageException if the fields do not fit into the body
     */
    public static EncryptedExtensions parse(byte[] body) throws MalformedMessageException {
        Extensions extensions = Extensions.read(new MessageReader(body));
        MessageReader protocols = extensions.list(Extensions.ALPN, 2, "protocol_name_list");
        String alpn = protocols.hasMore()
                ? new String(protocols.vector("protocol_name", 1).rest(), StandardCharsets.ISO_8859_1)
                : null;
        return new EncryptedExtensions(alpn, extensions.types());
    }
}
