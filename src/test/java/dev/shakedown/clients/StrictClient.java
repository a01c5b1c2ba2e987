package dev.shakedown.clients;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.ServerOnlyTlsAuthentication;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsObjectIdentifiers;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/** Does all that the standards ask of a client, revocation included, and refuses the rest with the reason. */
public final class StrictClient implements TestClient {

    private static final int[] SUITES = {
        CipherSuite.TLS_AES_128_GCM_SHA256,
        CipherSuite.TLS_AES_256_GCM_SHA384,
        CipherSuite.TLS_CHACHA20_POLY1305_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256
    };

    /** Before the response stand its type and a length of three bytes (RFC 6066 section 8). */
    private static final int STATUS_HEADER = 4;

    private final StrictTrust trust;

    public StrictClient(X509Certificate anchor) {
        this.trust = new StrictTrust(anchor);
    }

    @Override
    public Result get(InetSocketAddress server, String host) {
        try (Socket socket = new Socket()) {
            socket.connect(server, 3_000);
            socket.setSoTimeout(3_000);
            TlsClientProtocol protocol = new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
            protocol.connect(new ByTheBook(host, trust));
            protocol.getOutputStream().write(TestClient.request(host));
            protocol.getOutputStream().flush();
            String response = new String(protocol.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(!response.isEmpty(), response.isEmpty() ? "no response" : response);
        } catch (IOException | RuntimeException e) {
            return new Result(false, TestClient.reason(e));
        }
    }

    private static final class ByTheBook extends DefaultTlsClient {

        private final String host;
        private final StrictTrust trust;

        ByTheBook(String host, StrictTrust trust) {
            super(new OwnStapleCheck());
            this.host = host;
            this.trust = trust;
        }

        @Override
        public ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv12);
        }

        @Override
        public int[] getSupportedCipherSuites() {
            return TlsUtils.getSupportedCipherSuites(getCrypto(), SUITES);
        }

        @Override
        protected Vector<ProtocolName> getProtocolNames() {
            Vector<ProtocolName> names = new Vector<>();
            names.add(ProtocolName.HTTP_1_1);
            return names;
        }

        @Override
        protected Vector<ServerName> getSNIServerNames() {
            Vector<ServerName> names = new Vector<>();
            names.add(new ServerName((short) 0, host.getBytes(StandardCharsets.US_ASCII)));
            return names;
        }

        @Override
        public TlsAuthentication getAuthentication() {
            return new ServerOnlyTlsAuthentication() {
                @Override
                public void notifyServerCertificate(TlsServerCertificate certificate) throws IOException {
                    try {
                        trust.check(host, der(certificate), staple(certificate));
                    } catch (GeneralSecurityException | Refusal e) {
                        throw new TlsFatalAlert((short) 42, e);
                    }
                }
            };
        }

        private static List<byte[]> der(TlsServerCertificate served) throws IOException {
            List<byte[]> chain = new ArrayList<>();
            for (TlsCertificate certificate : served.getCertificate().getCertificateList()) {
                chain.add(certificate.getEncoded());
            }
            return chain;
        }

        private static byte @Nullable [] staple(TlsServerCertificate served) throws IOException {
            if (served.getCertificateStatus() != null) {
                return served.getCertificateStatus().getOCSPResponse().getEncoded();
            }
            CertificateEntry leaf = served.getCertificate().getCertificateEntryAt(0);
            byte[] status = leaf.getExtensions() == null
                    ? null
                    : (byte[]) leaf.getExtensions().get(TlsExtensionsUtils.EXT_status_request);
            return status == null ? null : Arrays.copyOfRange(status, STATUS_HEADER, status.length);
        }
    }

    /**
     * Bouncy Castle looks for the promised staple among the extensions of the ServerHello, where TLS 1.3 never has it, and so
     * refuses every must-staple certificate; {@link StrictTrust} looks where it is.
     */
    private static final class OwnStapleCheck extends BcTlsCrypto {

        OwnStapleCheck() {
            super(new SecureRandom());
        }

        @Override
        public TlsCertificate createCertificate(short type, byte[] encoding) throws IOException {
            return new BcTlsCertificate(this, encoding) {
                @Override
                public byte @Nullable [] getExtension(ASN1ObjectIdentifier oid) throws IOException {
                    return oid.equals(TlsObjectIdentifiers.id_pe_tlsfeature) ? null : super.getExtension(oid);
                }
            };
        }
    }
}
