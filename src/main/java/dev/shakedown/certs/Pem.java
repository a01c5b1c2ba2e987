package dev.shakedown.certs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The textual form of DER (RFC 7468). */
final class Pem {

    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";

    private static final int LINE = 64;

    private Pem() {}

    static String encode(String label, byte[] der) {
        Base64.Encoder encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        return begin(label) + "\n" + new String(encoder.encode(der), StandardCharsets.US_ASCII) + "\n" + end(label)
                + "\n";
    }

    /** The first block with the label; refuses a text that has none. */
    static byte[] decode(String label, String text) {
        int begin = text.indexOf(begin(label));
        int end = text.indexOf(end(label));
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no PEM block '" + label + "' in it");
        }
        return Base64.getMimeDecoder()
                .decode(text.substring(begin + begin(label).length(), end));
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
