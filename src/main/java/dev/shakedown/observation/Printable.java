package dev.shakedown.observation;

/** Text from a peer, made safe for a terminal and a log: nothing in it can move the cursor or forge a line. */
public final class Printable {

    private Printable() {}

    /** The text with every control, format and unassigned character, line breaks included, as an escape like {@code \\u001b}. */
    public static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    /** The same, cut to a number of characters, the last of which is then an ellipsis. */
    public static String of(String text, int limit) {
        String safe = of(text);
        return safe.length() <= limit ? safe : safe.substring(0, limit - 1) + "…";
    }

    private static void append(StringBuilder safe, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> safe.append("\\u%04x".formatted(point));
            default -> safe.appendCodePoint(point);
        }
    }
}
