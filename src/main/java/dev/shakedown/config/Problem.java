package dev.shakedown.config;

/**
 * One mistake of the user in one place of a file.
 *
 * @param file the file as the user named it
 * @param line 1 for the first
 * @param column 1 for the first
 * @param what what is wrong, with the offending value, what is allowed, and what was perhaps meant
 * @param sourceLine the whole line of the file, without its end
 */
public record Problem(String file, int line, int column, String what, String sourceLine) {

    private static final int WIDTH = 160;

    /** The report for people: {@code file:line:column: what}, the line itself, and a caret below the column. */
    @Override
    public String toString() {
        String head = "%s:%d:%d: %s".formatted(file, line, column, what);
        if (sourceLine.isBlank()) {
            return head;
        }
        int start = column > WIDTH ? column - WIDTH / 2 : 0;
        String shown = printable(sourceLine.substring(
                Math.min(start, sourceLine.length()), Math.min(start + WIDTH, sourceLine.length())));
        return head + "\n    " + shown + "\n    " + " ".repeat(Math.max(0, column - 1 - start)) + "^";
    }

    /** Keeps the caret below its column, and control characters away from the terminal. */
    private static String printable(String text) {
        return text.replace('\t', ' ').replaceAll("\\p{Cntrl}", "?");
    }
}
