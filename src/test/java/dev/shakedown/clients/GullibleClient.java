package dev.shakedown.clients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Vector;
import java.util.stream.IntStream;
import org.bouncycastle.tls.CertificateStatusRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsNoCloseNotifyException;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.jspecify.annotations.Nullable;

/** Takes anything that can be spoken at all: any certificate, any name, any version, any suite, any end. */
public final class GullibleClient implements TestClient {

    private static final int[] WEAK_SUITES = {
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_DHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_3DES_EDE_CBC_SHA,
        CipherSuite.TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA,
        CipherSuite.TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA,
        CipherSuite.TLS_RSA_WITH_NULL_SHA,
        CipherSuite.TLS_RSA_WITH_NULL_SHA256,
        CipherSuite.TLS_ECDHE_RSA_WITH_NULL_SHA,
        CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA,
        CipherSuite.TLS_DH_anon_WITH_AES_128_CBC_SHA,
        CipherSuite.TLS_DH_anon_WITH_AES_128_GCM_SHA256,
        CipherSuite.TLS_ECDH_anon_WITH_AES_128_CBC_SHA
    };

    @Override
    public Result get(InetSocketAddress server, String host) {
        try (Socket socket = new Socket()) {
            socket.connect(server, 3_000);
            socket.setSoTimeout(3_000);
            TlsClientProtocol protocol = new TlsClientProtocol(socket.getInputStream(), socket.getOutputStream());
            protocol.connect(new AnythingGoes(host));
            protocol.getOutputStream().write(TestClient.request(host));
            protocol.getOutputStream().flush();
            String response = readAll(protocol.getInputStream());
            return new Result(!response.isEmpty(), response.isEmpty() ? "no response" : response);
        } catch (IOException | RuntimeException e) {
            return new Result(false, TestClient.reason(e));
        }
    }

    private static String readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (TlsNoCloseNotifyException truncated) {
            // takes a truncated response for whole
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static final class AnythingGoes extends DefaultTlsClient {

        private final String host;

        AnythingGoes(String host) {
            super(new BcTlsCrypto(new SecureRandom()));
            this.host = host;
        }

        @Override
        public ProtocolVersion[] getSupportedVersions() {
            return ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv10);
        }

        @Override
        public int[] getSupportedCipherSuites() {
            int[] all = IntStream.concat(IntStream.of(super.getSupportedCipherSuites()), IntStream.of(WEAK_SUITES))
                    .distinct()
                    .toArray();
            return TlsUtils.getSupportedCipherSuites(getCrypto(), all);
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

        /** A client that does not ask for a staple is not held to the promise of one (RFC 7633 section 4.3.3). */
        @Override
        protected @Nullable CertificateStatusRequest getCertificateStatusRequest() {
            return null;
        }

        @Override
        public TlsDHGroupVerifier getDHGroupVerifier() {
            return group -> true;
        }

        @Override
        public TlsAuthentication getAuthentication() {
            return new org.bouncycastle.tls.ServerOnlyTlsAuthentication() {
                @Override
                public void notifyServerCertificate(org.bouncycastle.tls.TlsServerCertificate certificate) {
                    // any certificate will do
                }
            };
        }

        @Override
        public void notifySecureRenegotiation(boolean secureRenegotiation) {
            // goes on without it
        }
    }
}
