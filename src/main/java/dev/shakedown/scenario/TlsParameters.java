package dev.shakedown.scenario;

import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How TLS is spoken with the client. An empty list, a zero or a null leaves the choice to the engine, which then offers
 * what a well-configured server of today does.
 *
 * @param versions the versions that are offered, for instance {@code [TLSv1.2]}; empty for TLS 1.2 and 1.3
 * @param suites the cipher suites in order of preference, by their IANA names
 * @param groups the groups of the key exchange in order of preference, for instance {@code [x25519, secp256r1]}
 * @param signatureSchemes the signature schemes that the server signs with, in order of preference
 * @param alpn the application protocols that the server selects from, in order of preference; empty for those of the
 *     upstream, or of the embedded origin
 * @param dh the size of the Diffie-Hellman modulus in bits, 512 to 8192, for DHE and DH_anon suites; 0 for 2048
 * @param engine which engine, or null for the first that can
 */
public record TlsParameters(
        List<ProtocolVersion> versions,
        List<CipherSuite> suites,
        List<NamedGroup> groups,
        List<SignatureScheme> signatureSchemes,
        List<String> alpn,
        int dh,
        @Nullable EngineName engine) {

    public static final TlsParameters DEFAULT =
            new TlsParameters(List.of(), List.of(), List.of(), List.of(), List.of(), 0, null);

    public TlsParameters {
        versions = orEmpty(versions);
        suites = orEmpty(suites);
        groups = orEmpty(groups);
        signatureSchemes = orEmpty(signatureSchemes);
        alpn = orEmpty(alpn);
    }

    /** The same, with the application protocols set. */
    public TlsParameters withAlpn(List<String> protocols) {
        return new TlsParameters(versions, suites, groups, signatureSchemes, protocols, dh, engine);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
