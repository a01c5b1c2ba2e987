package dev.shakedown.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The first bytes of something that is no TLS, and a guess of what it is. Belongs to the reader that holds it. */
final class ForeignBytes {

    private static final int ENOUGH = 8;
    private static final List<String> HTTP_METHODS =
            List.of("GET ", "POST ", "PUT ", "HEAD ", "DELETE ", "OPTIONS ", "PATCH ", "CONNECT ", "TRACE ", "PRI ");
    private static final int SSL2_CLIENT_HELLO = 1;

    private final ByteBuffer first = ByteBuffer.allocate(ENOUGH);

    /** Takes all of the bytes, and keeps the first. */
    void feed(ByteBuffer bytes) {
        while (bytes.hasRemaining() && first.hasRemaining()) {
            first.put(bytes.get());
        }
        bytes.position(bytes.limit());
    }

    /** What it is, or empty while the bytes are too few to tell. */
    Optional<String> looksLike() {
        String text = new String(first.array(), 0, first.position(), StandardCharsets.ISO_8859_1);
        if (HTTP_METHODS.stream().anyMatch(text::startsWith)) {
            return Optional.of("HTTP request");
        }
        if (text.startsWith("HTTP/")) {
            return Optional.of("HTTP response");
        }
        if (text.startsWith("SSH-")) {
            return Optional.of("SSH");
        }
        if (first.position() >= 5 && mayBeSsl2()) {
            return Optional.of("SSLv2 hello");
        }
        return mayBecomeAnything(text) ? Optional.empty() : Optional.of("garbage");
    }

    private boolean mayBecomeAnything(String text) {
        return HTTP_METHODS.stream().anyMatch(method -> method.startsWith(text))
                || "HTTP/".startsWith(text)
                || "SSH-".startsWith(text)
                || (first.position() < 5 && mayBeSsl2());
    }

    /** A record of SSL 2.0: a length of two bytes with the top bit set, message type 1, version 0x0002 or 0x03xx. */
    private boolean mayBeSsl2() {
        int length = first.position();
        return (length < 1 || first.get(0) < 0)
                && (length < 3 || first.get(2) == SSL2_CLIENT_HELLO)
                && (length < 4 || first.get(3) == 0 || first.get(3) == 3)
                && (length < 5 || first.get(3) == 3 || first.get(4) == 2);
    }
}
