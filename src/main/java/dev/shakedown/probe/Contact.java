package dev.shakedown.probe;

import dev.shakedown.probe.Failure.Kind;
import dev.shakedown.probe.Failure.Step;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;

/**
 * One TCP connection to a server, with a timeout on every wait, and a limit of four timeouts on all of them together, so
 * that a server that drips bytes does not hold the probe. Belongs to one thread.
 */
final class Contact implements AutoCloseable {

    private static final int TIMEOUTS = 4;

    private final Socket socket;
    private final Duration timeout;
    private final long deadline;
    private final long connectNanos;
    private Step step = Step.CONNECT;

    private Contact(Socket socket, Duration timeout, long connectNanos) {
        this.socket = socket;
        this.timeout = timeout;
        this.connectNanos = connectNanos;
        this.deadline = System.nanoTime() + timeout.multipliedBy(TIMEOUTS).toNanos();
    }

    /**
     * Connects.
     *
     * @throws ContactException if nobody answers within the timeout, or nobody listens
     */
    static Contact open(InetSocketAddress address, Duration timeout) throws ContactException {
        Socket socket = new Socket();
        long start = System.nanoTime();
        try {
            socket.connect(address, Math.toIntExact(timeout.toMillis()));
            socket.setTcpNoDelay(true);
            return new Contact(socket, timeout, System.nanoTime() - start);
        } catch (IOException e) {
            close(socket);
            throw new ContactException(kindOfConnect(e), Step.CONNECT, String.valueOf(e.getMessage()));
        }
    }

    /** From the first packet to the connection. */
    long connectNanos() {
        return connectNanos;
    }

    /** What comes next, for the failure that may come of it. */
    void reached(Step next) {
        this.step = next;
    }

    /** How far it has come. */
    Step step() {
        return step;
    }

    /** Sends all of the bytes. */
    void send(byte[] bytes) throws ContactException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Waits for the next bytes.
     *
     * @return what came, at least one byte; none at the end of the server's direction
     */
    byte[] receive() throws ContactException {
        return receive(timeout);
    }

    /** The same with a patience of its own. */
    byte[] receive(Duration patience) throws ContactException {
        try {
            long left = Math.min(patience.toMillis(), (deadline - System.nanoTime()) / 1_000_000);
            if (left <= 0) {
                throw new SocketTimeoutException("it took too long in all");
            }
            socket.setSoTimeout(Math.toIntExact(left));
            byte[] buffer = new byte[16_384];
            InputStream in = socket.getInputStream();
            int count = in.read(buffer);
            return count < 0 ? new byte[0] : Arrays.copyOf(buffer, count);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** A failure at the step that was reached. */
    ContactException failure(Kind kind, String detail) {
        return new ContactException(kind, step, detail);
    }

    @Override
    public void close() {
        close(socket);
    }

    private ContactException failed(IOException e) {
        Kind kind = e instanceof SocketTimeoutException ? Kind.TIMEOUT : Kind.RESET;
        return failure(kind, String.valueOf(e.getMessage()));
    }

    private static Kind kindOfConnect(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return Kind.TIMEOUT;
        }
        String message = String.valueOf(e.getMessage());
        return e instanceof ConnectException && message.contains("refused")
                ? Kind.CONNECTION_REFUSED
                : Kind.UNREACHABLE;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
