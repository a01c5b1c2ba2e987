package dev.shakedown.fault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Sends bytes that are perhaps no TLS at all, as a server of another protocol on the same port does. Whatever would be
 * sent besides is sent too: to leave it at the bytes, put a {@link Close} or {@link Stall} behind.
 *
 * @param at the moment; by default when the ClientHello has arrived
 * @param text what to send, in UTF-8; either this or {@code hex}
 * @param hex what to send as hexadecimal digits, spaces allowed; either this or {@code text}
 */
public record SendBytes(
        Moment at, @Nullable String text, @Nullable String hex) implements WireFault {

    public SendBytes {
        at = at == null ? Moment.CLIENT_HELLO : at;
        if ((text == null) == (hex == null)) {
            throw new IllegalArgumentException("either text or hex must say what to send, "
                    + (text == null ? "neither is there" : "both are there"));
        }
        if (bytes(text, hex).length == 0) {
            throw new IllegalArgumentException("there is nothing to send (needed: at least one byte of text or hex)");
        }
    }

    @Override
    public Injector start() {
        return new Once(at, new Verb.SendBytes(bytes(text, hex)));
    }

    private static byte[] bytes(@Nullable String text, @Nullable String hex) {
        if (text != null) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        String digits = hex == null ? "" : hex.replaceAll("\\s", "");
        if (!digits.matches("([0-9A-Fa-f]{2})*")) {
            throw new IllegalArgumentException(
                    "hex is '" + hex + "' (allowed: pairs of hexadecimal digits, as 15 03 03)");
        }
        return HexFormat.of().parseHex(digits);
    }
}
