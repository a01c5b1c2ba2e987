package dev.shakedown.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a type says, read from its source: the descriptions of the schemas come from there. */
final class RecordJavadoc {

    private static final Path SOURCES = Path.of("src/main/java");

    private RecordJavadoc() {}

    /** The first sentence. */
    static Optional<String> summary(Class<?> type) {
        return comment(type)
                .map(text -> text.split("\n\\s*@|<p>", 2)[0])
                .map(RecordJavadoc::plain)
                .map(text -> text.split("(?<=\\.)\\s", 2)[0]);
    }

    /** What is said of a component. */
    static Optional<String> component(Class<?> type, String name) {
        return comment(type)
                .map(Pattern.compile("@param " + name + "\\s(.*?)(?=\n\\s*@|\\z)", Pattern.DOTALL)::matcher)
                .filter(Matcher::find)
                .map(found -> plain(found.group(1)));
    }

    private static Optional<String> comment(Class<?> type) {
        Path file = SOURCES.resolve(top(type).getName().replace('.', '/') + ".java");
        Pattern form = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*(?:public |static |final |sealed )*(?:record|enum|interface) "
                        + type.getSimpleName() + "\\b",
                Pattern.DOTALL);
        try {
            Matcher matcher = form.matcher(Files.exists(file) ? Files.readString(file) : "");
            return matcher.find() ? Optional.of(matcher.group(1).replaceAll("(?m)^\\s*\\* ?", "")) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> top(Class<?> type) {
        return type.getEnclosingClass() == null ? type : top(type.getEnclosingClass());
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link)\\s+([^}]*(?:\\$\\{[^}]*\\}[^}]*)*)\\}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
