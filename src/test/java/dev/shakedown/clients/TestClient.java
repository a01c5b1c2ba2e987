package dev.shakedown.clients;

import java.io.IOException;
import java.net.InetSocketAddress;

/** A TLS client that asks for {@code /} once, over HTTP/1.1, and says whether it took the answer. */
public interface TestClient {

    /**
     * What came of it.
     *
     * @param accepted true if it sent its request and took the response for whole
     * @param detail the response, or why it refused
     */
    record Result(boolean accepted, String detail) {}

    /** Asks a server for a host; never throws for what the server does. */
    Result get(InetSocketAddress server, String host);

    /** The one request. */
    static byte[] request(String host) {
        return ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** The reason of a failure, with those behind it. */
    static String reason(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append(" <- ").append(cause);
        }
        return text.toString();
    }

    /** What a client refuses for a reason of its own. */
    final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        Refusal(String reason) {
            super(reason);
        }
    }
}
