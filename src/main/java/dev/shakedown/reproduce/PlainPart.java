package dev.shakedown.reproduce;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client says before TLS begins, if anything. Belongs to the thread that reads the capture. */
final class PlainPart {

    /** What tells a protocol, in the order in which they are tried. */
    private static final Map<String, String> WORDS = words();

    private static final int MOST = 4_096;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private boolean over;

    /** Takes the client's next bytes, and returns those that belong to TLS. */
    byte[] take(byte[] bytes) {
        if (over) {
            return bytes;
        }
        int start = clientHello(bytes);
        said.write(bytes, 0, Math.min(start, Math.max(0, MOST - said.size())));
        over = start < bytes.length;
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    /** True if TLS has begun. */
    boolean isOver() {
        return over;
    }

    /** Which protocol asked for TLS, by the name of its listener; null if none is known. */
    @Nullable
    String starttls() {
        String text = said.toString(StandardCharsets.ISO_8859_1);
        Optional<String> found =
                WORDS.keySet().stream().filter(text::contains).findFirst().map(WORDS::get);
        return found.orElse(null);
    }

    /** Where a record with a ClientHello begins. */
    private static int clientHello(byte[] bytes) {
        for (int i = 0; i + 5 < bytes.length; i++) {
            if (bytes[i] == 22 && bytes[i + 1] == 3 && bytes[i + 2] <= 4 && bytes[i + 5] == 1) {
                return i;
            }
        }
        return bytes.length;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("EHLO ", "smtp");
        words.put("STLS", "pop3");
        words.put("AUTH TLS", "ftp");
        words.put("1.3.6.1.4.1.1466.20037", "ldap");
        words.put("<stream:stream", "xmpp");
        words.put("\0\0\0\b\u0004\u00d2\u0016/", "postgres");
        words.put(" STARTTLS", "imap");
        return words;
    }
}
