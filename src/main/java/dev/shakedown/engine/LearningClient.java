package dev.shakedown.engine;

import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CertificateStatus;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.MalformedMessageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.ExtensionType;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/** Bouncy Castle's side of a {@link ProbeClient}: offers all that it can, accepts everything, and takes notes. */
@SuppressWarnings("JdkObsolete") // Bouncy Castle takes nothing but vectors
final class LearningClient extends AbstractTlsClient implements TlsAuthentication {

    private static final Integer STATUS_REQUEST = ExtensionType.status_request;

    private final ProbeWish wish;
    private final List<byte[]> chain;
    private byte @Nullable [] staple;
    private @Nullable List<String> authorities;
    private @Nullable Alert received;
    private boolean established;

    LearningClient(ProbeWish wish) {
        this(wish, new ArrayList<>());
    }

    private LearningClient(ProbeWish wish, List<byte[]> chain) {
        super(new NotingCrypto(chain));
        this.wish = wish;
        this.chain = chain;
    }

    boolean established() {
        return established;
    }

    Optional<Alert> received() {
        return Optional.ofNullable(received);
    }

    ProbeSession session() {
        SecurityParameters parameters = parameters();
        ProtocolVersion version = parameters == null ? null : parameters.getNegotiatedVersion();
        ProtocolName alpn = parameters == null ? null : parameters.getApplicationProtocol();
        return new ProbeSession(
                version == null ? null : new dev.shakedown.wire.ProtocolVersion(version.getFullVersion()),
                parameters == null || version == null ? null : new CipherSuite(parameters.getCipherSuite()),
                alpn == null ? null : new String(alpn.getBytes(), StandardCharsets.ISO_8859_1),
                List.copyOf(chain),
                staple,
                authorities);
    }

    private @Nullable SecurityParameters parameters() {
        if (context == null) {
            return null;
        }
        return established ? context.getSecurityParametersConnection() : context.getSecurityParametersHandshake();
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return version(wish.newest()).downTo(version(wish.oldest()));
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return TlsUtils.getSupportedCipherSuites(getCrypto(), ProbeSuites.codes());
    }

    @Override
    protected @Nullable Vector<?> getSNIServerNames() {
        String name = wish.serverName();
        return name == null ? null : vector(new ServerName((short) 0, name.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Override
    protected @Nullable Vector<?> getProtocolNames() {
        if (wish.alpn().isEmpty()) {
            return null;
        }
        return new Vector<>(
                wish.alpn().stream().map(ProtocolName::asUtf8Encoding).toList());
    }

    /** Without encrypt_then_mac: OpenSSL agrees to it even where it encrypts nothing, which Bouncy Castle refuses. */
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the signature of Bouncy Castle
    public Hashtable getClientExtensions() throws IOException {
        Hashtable extensions = super.getClientExtensions();
        extensions.remove(TlsExtensionsUtils.EXT_encrypt_then_mac);
        return extensions;
    }

    /**
     * Bouncy Castle looks for the staple of a certificate that demands one only where TLS 1.2 has it, and so refuses every
     * such certificate in TLS 1.3.
     */
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the signature of Bouncy Castle
    public void processServerExtensions(Hashtable extensions) throws IOException {
        super.processServerExtensions(extensions);
        if (TlsUtils.isTLSv13(context)) {
            extensions.put(STATUS_REQUEST, TlsUtils.EMPTY_BYTES);
        }
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return this;
    }

    @Override
    public void notifyServerCertificate(TlsServerCertificate certificate) throws IOException {
        var message = certificate.getCertificate();
        if (certificate.getCertificateStatus() != null) {
            staple = certificate.getCertificateStatus().getOCSPResponse().getEncoded();
        } else if (TlsUtils.isTLSv13(context) && !message.isEmpty()) {
            var extensions = message.getCertificateEntryAt(0).getExtensions();
            byte[] status = extensions == null ? null : TlsUtils.getExtensionData(extensions, STATUS_REQUEST);
            staple = status == null ? null : response(status);
        }
    }

    @Override
    public @Nullable TlsCredentials getClientCredentials(org.bouncycastle.tls.CertificateRequest request) {
        List<String> names = new ArrayList<>();
        if (request.getCertificateAuthorities() != null) {
            for (Object name : request.getCertificateAuthorities()) {
                names.add(((X500Name) name).toString());
            }
        }
        authorities = List.copyOf(names);
        return null;
    }

    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        return group -> true;
    }

    @Override
    public boolean shouldCheckSigAlgOfPeerCerts() {
        return false;
    }

    @Override
    public void notifySecureRenegotiation(boolean secureRenegotiation) {
        // A server without it is to be observed, not refused.
    }

    @Override
    public boolean requiresCloseNotify() {
        return false;
    }

    @Override
    public int getMaxCertificateChainLength() {
        return 100;
    }

    @Override
    public int getMaxHandshakeMessageSize() {
        return 1 << 20;
    }

    @Override
    public void notifyHandshakeComplete() {
        established = true;
    }

    @Override
    public void notifyAlertReceived(short level, short description) {
        received = new Alert(level, new AlertDescription(description & 0xff));
    }

    private static byte @Nullable [] response(byte[] status) {
        try {
            return CertificateStatus.parse(status).response();
        } catch (MalformedMessageException e) {
            return status;
        }
    }

    private static ProtocolVersion version(dev.shakedown.wire.ProtocolVersion version) {
        return ProtocolVersion.get(version.code() >> 8, version.code() & 0xff);
    }

    private static <T> Vector<T> vector(T element) {
        return new Vector<>(List.of(element));
    }

    /** Notes every certificate before it is parsed, for what does not parse is what is looked for. */
    private static final class NotingCrypto extends BcTlsCrypto {

        private final List<byte[]> notes;

        NotingCrypto(List<byte[]> notes) {
            this.notes = notes;
        }

        @Override
        public TlsCertificate createCertificate(short type, byte[] encoding) throws IOException {
            notes.add(encoding.clone());
            return super.createCertificate(type, encoding);
        }
    }
}
