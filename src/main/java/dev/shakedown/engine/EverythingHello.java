package dev.shakedown.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.DefaultTlsClient;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;

/** A ClientHello for TLS 1.2 and 1.3 with every usual suite, group and signature scheme, EdDSA included; made once. */
final class EverythingHello {

    private static final byte[] BYTES = make();

    private EverythingHello() {}

    /** The record that holds it; not to be changed. */
    static byte[] bytes() {
        return BYTES;
    }

    private static byte[] make() {
        TlsClientProtocol client = new TlsClientProtocol();
        try {
            client.connect(new Asking());
        } catch (IOException e) {
            throw new UncheckedIOException("a ClientHello of our own cannot be made", e);
        }
        byte[] bytes = new byte[client.getAvailableOutputBytes()];
        client.readOutput(bytes, 0, bytes.length);
        return bytes;
    }

    /** A client that only asks; it never gets an answer. */
    private static final class Asking extends DefaultTlsClient {

        Asking() {
            super(new BcTlsCrypto());
        }

        @Override
        public TlsAuthentication getAuthentication() throws IOException {
            throw new TlsFatalAlert(AlertDescription.internal_error);
        }
    }
}
