package dev.shakedown.engine;

import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsFatalAlert;
import org.jspecify.annotations.Nullable;

/**
 * A TLS client that accepts every certificate, learns what it can of the server, and does no I/O of its own: whoever holds
 * the socket passes bytes in and out. What the server does is never an exception. Belongs to one thread.
 */
public final class ProbeClient {

    private final LearningClient client;
    private final Protocol protocol = new Protocol();
    private @Nullable String failure;
    private @Nullable AlertDescription ownAlert;

    private ProbeClient(ProbeWish wish) {
        this.client = new LearningClient(wish);
    }

    /** A client whose ClientHello waits in {@link #output}. */
    public static ProbeClient of(ProbeWish wish) {
        ProbeClient probe = new ProbeClient(wish);
        probe.tell(() -> probe.protocol.connect(probe.client));
        return probe;
    }

    /** Takes bytes of the server. */
    public void input(byte[] bytes) {
        if (!protocol.isClosed()) {
            tell(() -> protocol.offerInput(bytes));
        }
    }

    /** What has to be sent to the server, often nothing. */
    public byte[] output() {
        byte[] bytes = new byte[protocol.getAvailableOutputBytes()];
        protocol.readOutput(bytes, 0, bytes.length);
        return bytes;
    }

    /** Encrypts application data; only once {@link #established}. */
    public void write(byte[] data) {
        tell(() -> protocol.writeApplicationData(data, 0, data.length));
    }

    /** The application data that has come since the last call. */
    public byte[] data() {
        byte[] bytes = new byte[protocol.getAvailableInputBytes()];
        protocol.readInput(bytes, 0, bytes.length);
        return bytes;
    }

    /** Says that nothing more will be sent, and goes on reading. */
    public void sayGoodbye() {
        if (!protocol.isClosed()) {
            tell(protocol::sendCloseNotify);
        }
    }

    /** True from the end of the handshake on. */
    public boolean established() {
        return client.established();
    }

    /** True if nothing more can come of it: it has failed, or the server has said goodbye. */
    public boolean over() {
        return protocol.isClosed() || failure != null;
    }

    /** The last alert that the server has sent. */
    public Optional<Alert> received() {
        return client.received();
    }

    /** Why this side gave up, in the words of the engine; empty while it has not, or if the server did. */
    public Optional<String> failure() {
        return client.received().filter(Alert::refuses).isPresent() ? Optional.empty() : Optional.ofNullable(failure);
    }

    /**
     * The alert with which this side gave up; of a handshake {@code decrypt_error} says that the server's signature does
     * not fit the key of its certificate.
     */
    public Optional<AlertDescription> given() {
        return Optional.ofNullable(ownAlert);
    }

    /** What it has learned so far. */
    public ProbeSession session() {
        return client.session();
    }

    private void tell(Step step) {
        try {
            step.take();
        } catch (TlsFatalAlert e) {
            ownAlert = new AlertDescription(e.getAlertDescription());
            failure = e.getMessage();
        } catch (IOException | RuntimeException e) {
            failure = String.valueOf(e.getMessage());
        }
    }

    /** One thing that Bouncy Castle is asked to do. */
    private interface Step {
        void take() throws IOException;
    }

    /** The client's protocol without I/O of its own, with one direction that can be closed before the other. */
    private static final class Protocol extends TlsClientProtocol {

        void sendCloseNotify() throws IOException {
            raiseAlertWarning(org.bouncycastle.tls.AlertDescription.close_notify, "nothing more to send");
        }
    }
}
