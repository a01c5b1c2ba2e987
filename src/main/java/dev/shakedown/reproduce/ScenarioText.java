package dev.shakedown.reproduce;

import dev.shakedown.config.Kebab;
import dev.shakedown.config.YamlWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a reproduction as a scenario file with comments. */
final class ScenarioText {

    private static final int LINE = 118;

    private ScenarioText() {}

    static String of(Reproduction reproduction) {
        Stream<String> head = comment("", "Reproduced from " + reproduction.origin() + ".");
        Stream<String> losses = reproduction.losses().isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of("# Not taken over:"),
                        reproduction.losses().stream().flatMap(loss -> comment("", "- " + loss)));
        Stream<String> body = YamlWriter.write(reproduction.scenario())
                .lines()
                .flatMap(line -> Stream.concat(remarks(line, reproduction.remarks()), Stream.of(line)));
        return Stream.of(head, losses, body).flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The remarks about the section that begins with a line. */
    private static Stream<String> remarks(String line, List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> line.equals("  " + Kebab.of(remark.section()) + ":"))
                .flatMap(remark -> comment("  ", remark.text()));
    }

    /** Text from a server may hold anything; a comment is one line of printable characters, or several. */
    private static Stream<String> comment(String indent, String text) {
        String printable = text.replaceAll("\\p{C}", " ");
        Stream.Builder<String> lines = Stream.builder();
        StringBuilder line = new StringBuilder(indent + "#");
        for (String word : printable.split(" ", -1)) {
            if (line.length() + word.length() >= LINE) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "#");
            }
            line.append(' ').append(word);
        }
        return lines.add(line.toString()).build();
    }
}
