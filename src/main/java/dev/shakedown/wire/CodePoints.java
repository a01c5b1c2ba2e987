package dev.shakedown.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A registry of two-byte code points and their names, read once from a resource of {@code 0xCODE name} lines. */
final class CodePoints {

    private final String registry;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();

    private CodePoints(String registry) {
        this.registry = registry;
    }

    static CodePoints load(String resource) {
        CodePoints points = new CodePoints(resource.replace(".txt", "").replace('_', ' '));
        try (InputStream in = CodePoints.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(points::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return points;
    }

    /** True for the values that clients send only so that servers learn to ignore what they do not know (RFC 8701). */
    static boolean grease(int code) {
        return (code & 0x0f0f) == 0x0a0a && code >> 8 == (code & 0xff);
    }

    String name(int code) {
        if (grease(code)) {
            return "GREASE_0x%04x".formatted(code);
        }
        String name = names.get(code);
        return name == null ? "0x%04x".formatted(code) : name;
    }

    int code(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Integer code = codes.get(name);
        if (code != null) {
            return code;
        }
        if (name.matches("0x[0-9a-f]{1,4}")) {
            return Integer.parseInt(name.substring(2), 16);
        }
        throw new IllegalArgumentException("'" + text + "' is not in the registry of " + registry
                + " (allowed: a registered name, or its code as 0x1301)");
    }

    /** All that have a name, in their order. */
    List<Integer> codes() {
        return names.keySet().stream().sorted().toList();
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        int code = Integer.decode(line.substring(0, space));
        String name = line.substring(space + 1).strip();
        names.putIfAbsent(code, name);
        codes.put(name.toLowerCase(Locale.ROOT), code);
    }
}
