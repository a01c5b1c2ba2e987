package dev.shakedown.explain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An error message made ready for reading: without control characters and stack frames, white space squeezed, and of a
 * long log only the lines that can matter. Bounded, whatever comes in.
 *
 * @param words what is read
 * @param lower the same with ASCII letters in lower case, letter for letter
 * @param innermost where the last {@code Caused by:} of a stack trace begins in the words, or 0
 */
record ErrorText(String words, String lower, int innermost) {

    /** The longest text that is read, in characters. */
    static final int LIMIT = 1 << 16;

    private static final int LONGEST_LINE = 1 << 12;
    private static final Pattern FRAME = Pattern.compile(
            "\\s{0,20}(at [\\w$.<>/@]{1,400}\\([^)]{0,200}\\).{0,200}|\\.\\.\\. \\d{1,5} (more|common frames omitted))");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]{0,20}[A-Za-z]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u00a0\\ufffd\\u200b-\\u200f\\u2028\\u2029]");
    private static final Pattern TALKS_OF_TLS = Pattern.compile(
            "ssl|tls|cert|x509|pkix|handshake|alert|trust|cipher|hostname|host name|issuer|verif|expired|revo[ck]|protocol|reset"
                    + "|time[d-]? ?out|eof|closed|hang ?up|broken pipe|refused|unreachable|err_|_err|curl|connect",
            Pattern.CASE_INSENSITIVE);

    /** Reads a text of any length. */
    static ErrorText of(String text) {
        Deque<String> kept = new ArrayDeque<>();
        int length = 0;
        boolean picky = text.length() > LIMIT;
        List<String> lines = text.lines().toList();
        for (int i = lines.size() - 1; i >= 0 && length < LIMIT; i--) {
            String line = clean(lines.get(i));
            if (!line.isEmpty() && (!picky || TALKS_OF_TLS.matcher(line).find())) {
                kept.addFirst(line);
                length += line.length() + 1;
            }
        }
        String words = String.join("\n", kept);
        return new ErrorText(words, lower(words), Math.max(0, words.lastIndexOf("Caused by:")));
    }

    /** In lower case with every letter at its place, which {@link String#toLowerCase()} does not promise. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            lower.setCharAt(i, lower(text.charAt(i)));
        }
        return lower.toString();
    }

    /** One letter in lower case. */
    static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }

    private static String clean(String line) {
        String start = line.substring(0, Math.min(line.length(), LONGEST_LINE));
        if (FRAME.matcher(start).matches()) {
            return "";
        }
        String plain = CONTROL.matcher(COLOUR.matcher(start).replaceAll("")).replaceAll(" ");
        return plain.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
