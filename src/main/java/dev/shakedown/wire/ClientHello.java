package dev.shakedown.wire;

import java.util.List;
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
        boolean statusRequest) {}
