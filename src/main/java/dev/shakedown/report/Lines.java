package dev.shakedown.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words. */
final class Lines {

    private Lines() {}

    /** The text in lines of at most so many columns, each begun by the indent; a word that is too long is cut. */
    static List<String> wrap(String text, int width, String indent) {
        int room = width - indent.length();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > room) {
                lines.add(indent + line.substring(0, room));
                line.delete(0, room);
            }
        }
        if (!line.isEmpty()) {
            lines.add(indent + line);
        }
        return lines;
    }
}
