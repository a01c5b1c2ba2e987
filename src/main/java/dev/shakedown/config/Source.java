package dev.shakedown.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of a file and the name that reports call it by.
 *
 * @param name the file as the user named it
 * @param text its content
 */
public record Source(String name, String text) {

    /** The most that is read: 1 MB. */
    public static final int LIMIT = 1 << 20;

    /** Reads a file; one that is missing, too large or not UTF-8 is reported as a problem. */
    public static Source of(Path file) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, in.readNBytes(LIMIT + 1));
        } catch (NoSuchFileException e) {
            throw refused(name, Place.START, "there is no such file", "");
        } catch (IOException e) {
            throw refused(name, Place.START, "cannot be read: " + e.getMessage(), "");
        }
    }

    /** Decodes the content of a file. */
    public static Source of(String name, byte[] content) {
        if (content.length > LIMIT) {
            throw refused(name, Place.START, "the file is too large (allowed: %d bytes)".formatted(LIMIT), "");
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            Place place = place(content, bytes.position());
            throw refused(
                    name, place, "the file is not UTF-8: here is a byte that cannot stand there; save it as UTF-8", "");
        }
    }

    /** A problem at a place of this source. */
    Problem problem(Place place, String what) {
        List<String> lines = text.lines().toList();
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        return new Problem(name, place.line(), place.column(), what, line);
    }

    private static ProblemsException refused(String name, Place place, String what, String line) {
        return new ProblemsException(List.of(new Problem(name, place.line(), place.column(), what, line)));
    }

    private static Place place(byte[] content, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (content[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Place(line, offset - start + 1);
    }
}
