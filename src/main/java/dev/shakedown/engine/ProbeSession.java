package dev.shakedown.engine;

import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a probe's client has learned of a server, as far as its handshake came.
 *
 * @param version the version negotiated, or null if there was no ServerHello
 * @param suite the suite negotiated, or null
 * @param alpn the application protocol selected, or null
 * @param chain the certificates as they were sent, DER or not
 * @param staple the stapled OCSP response, or null
 * @param authorities the authorities of the server's request for a client certificate, as RFC 2253 writes them; null if it
 *     did not ask for one
 */
public record ProbeSession(
        @Nullable ProtocolVersion version,
        @Nullable CipherSuite suite,
        @Nullable String alpn,
        List<byte[]> chain,
        byte @Nullable [] staple,
        @Nullable List<String> authorities) {}
