package dev.shakedown.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A Bouncy Castle client that offers what it is told to, however weak, and believes every certificate. */
final class LenientClient extends DefaultTlsClient implements AutoCloseable {

    private final ProtocolVersion version;
    private final int[] suites;
    private final Socket socket;
    private final TlsClientProtocol protocol;
    private int chainLength;
    private int modulusBits;
    private int scheme;

    private LenientClient(int port, ProtocolVersion version, int... suites) throws IOException {
        super(new BcTlsCrypto());
        this.version = version;
        this.suites = suites;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        this.protocol = new Protocol(socket);
    }

    static LenientClient connect(int port, ProtocolVersion version, int... suites) throws IOException {
        LenientClient client = new LenientClient(port, version, suites);
        client.protocol.connect(client);
        return client;
    }

    /** Sends a text and gives what comes back in its place. */
    String echo(String text) throws IOException {
        byte[] sent = text.getBytes(StandardCharsets.UTF_8);
        protocol.getOutputStream().write(sent);
        byte[] back = protocol.getInputStream().readNBytes(sent.length);
        return new String(back, StandardCharsets.UTF_8);
    }

    int suite() {
        return context.getSecurityParametersConnection().getCipherSuite();
    }

    /** How many certificates the server sent; 0 if it is anonymous. */
    int chainLength() {
        return chainLength;
    }

    /** The size of the modulus of the server's own Diffie-Hellman group, or 0 if it is one of RFC 7919. */
    int modulusBits() {
        return modulusBits;
    }

    /** The code point of the scheme that the server signed TLS 1.3 with. */
    int signatureScheme() {
        return scheme;
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
        return new ProtocolVersion[] {version};
    }

    @Override
    protected int[] getSupportedCipherSuites() {
        return suites;
    }

    @Override
    public TlsDHGroupVerifier getDHGroupVerifier() {
        return group -> {
            modulusBits = group.getP().bitLength();
            return true;
        };
    }

    @Override
    public TlsAuthentication getAuthentication() {
        return new TlsAuthentication() {
            @Override
            public void notifyServerCertificate(TlsServerCertificate certificate) {
                chainLength = certificate.getCertificate().getLength();
            }

            @Override
            public TlsCredentials getClientCredentials(CertificateRequest request) {
                throw new IllegalStateException("nobody asks for a client certificate");
            }
        };
    }

    @Override
    public void close() throws IOException {
        protocol.close();
        socket.close();
    }

    /** Notes the scheme of the CertificateVerify message. */
    private final class Protocol extends TlsClientProtocol {

        Protocol(Socket socket) throws IOException {
            super(socket.getInputStream(), socket.getOutputStream());
        }

        @Override
        protected void receive13ServerCertificateVerify(ByteArrayInputStream body) throws IOException {
            byte[] copy = body.readAllBytes();
            scheme = (copy[0] & 0xff) << 8 | (copy[1] & 0xff);
            super.receive13ServerCertificateVerify(new ByteArrayInputStream(copy));
        }
    }
}
