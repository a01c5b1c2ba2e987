package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import dev.shakedown.wire.ProtocolVersion;
import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.KeyExchangeAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/**
 * A credential as Bouncy Castle takes it.
 *
 * @param key the private key; its kind decides which suites the server can select
 * @param chain what the Certificate message carries
 * @param staple what is stapled, or null for nothing
 */
record ServerKey(
        BcTlsCrypto crypto,
        AsymmetricKeyParameter key,
        List<byte[]> chain,
        @Nullable RawStaple staple) {

    /** The credential's key and chain, or empty if it is a kind of key that no handshake can be signed with. */
    static Optional<ServerKey> of(BcTlsCrypto crypto, Credential credential) {
        byte[] staple = credential.staple();
        try {
            AsymmetricKeyParameter key =
                    PrivateKeyFactory.createKey(credential.key().getEncoded());
            return SigningSchemes.tls12(key).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ServerKey(
                            crypto, key, credential.chain(), staple == null ? null : new RawStaple(staple)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The part of an offer that the key can sign for: one too short for RSASSA-PSS leaves out TLS 1.3. */
    Offer fitting(Offer offer) {
        return SigningSchemes.tls13(key).isEmpty() ? offer.without(ProtocolVersion.TLS_1_3) : offer;
    }

    /** True if a suite with this key exchange can be served with the key. */
    boolean fits(int keyExchange) {
        return switch (keyExchange) {
            case KeyExchangeAlgorithm.RSA, KeyExchangeAlgorithm.DHE_RSA, KeyExchangeAlgorithm.ECDHE_RSA ->
                key instanceof RSAKeyParameters;
            case KeyExchangeAlgorithm.ECDHE_ECDSA -> !(key instanceof RSAKeyParameters);
            case KeyExchangeAlgorithm.NULL, KeyExchangeAlgorithm.DH_anon, KeyExchangeAlgorithm.ECDH_anon -> true;
            default -> false;
        };
    }

    /**
     * The credentials for one handshake whose version and suite are decided.
     *
     * @param preferred code points of signature schemes in order of preference, or empty for the usual ones
     */
    TlsCredentials credentials(TlsContext context, List<Integer> preferred) throws IOException {
        Certificate certificate = certificate(context);
        if (context.getSecurityParametersHandshake().getKeyExchangeAlgorithm() == KeyExchangeAlgorithm.RSA) {
            return new BcDefaultTlsCredentialedDecryptor(crypto, certificate, key);
        }
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context), crypto, key, certificate, scheme(context, preferred));
    }

    @SuppressWarnings("JdkObsolete") // the table is in Bouncy Castle's signature
    private Certificate certificate(TlsContext context) {
        if (!TlsUtils.isTLSv13(context)) {
            return new Certificate(chain.stream().map(RawTlsCertificate::new).toArray(TlsCertificate[]::new));
        }
        CertificateEntry[] entries = chain.stream()
                .map(der -> new CertificateEntry(new RawTlsCertificate(der), null))
                .toArray(CertificateEntry[]::new);
        boolean asked = context.getSecurityParametersHandshake().getStatusRequestVersion() == 1;
        if (asked && staple != null && entries.length > 0) {
            Hashtable<Integer, byte[]> extensions = new Hashtable<>();
            extensions.put(TlsExtensionsUtils.EXT_status_request, staple.extension());
            entries[0] = new CertificateEntry(entries[0].getCertificate(), extensions);
        }
        return new Certificate(TlsUtils.EMPTY_BYTES, entries);
    }

    /** The first scheme that both sides have; null before TLS 1.2, where the version alone decides. */
    private @Nullable SignatureAndHashAlgorithm scheme(TlsContext context, List<Integer> preferred) throws IOException {
        if (!TlsUtils.isTLSv12(context)) {
            return null;
        }
        List<Integer> able = TlsUtils.isTLSv13(context) ? SigningSchemes.tls13(key) : SigningSchemes.tls12(key);
        List<Integer> offered = offered(context);
        return (preferred.isEmpty() ? able : preferred)
                .stream()
                        .filter(able::contains)
                        .filter(offered::contains)
                        .findFirst()
                        .map(SignatureScheme::getSignatureAndHashAlgorithm)
                        .orElseThrow(() ->
                                new TlsFatalAlert(AlertDescription.handshake_failure, "no signature scheme in common"));
    }

    /** What the client verifies; one that does not say expects SHA-1 (RFC 5246 section 7.4.1.4.1). */
    private static List<Integer> offered(TlsContext context) {
        @Nullable List<?> schemes = context.getSecurityParametersHandshake().getClientSigAlgs();
        return schemes == null
                ? List.of(SignatureScheme.rsa_pkcs1_sha1, SignatureScheme.ecdsa_sha1)
                : schemes.stream()
                        .map(scheme -> SignatureScheme.from((SignatureAndHashAlgorithm) scheme))
                        .toList();
    }
}
