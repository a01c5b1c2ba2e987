package dev.shakedown.explain;

import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Everything that is known of messages, from the packaged files.
 *
 * @param meanings what can be meant, by name
 * @param phrases by which words, of all families
 * @param writers by which words a message shows who wrote it
 * @param facts words with named groups, for what a message says about its case
 */
record Knowledge(Map<String, Meaning> meanings, List<Phrase> phrases, Writers writers, List<PhrasePattern> facts) {

    /**
     * What belongs to no family, and which families there are: the file {@code index.yaml}.
     *
     * @param families the names of their files
     */
    record Index(List<String> families, Writers writers, List<PhrasePattern> facts) {}

    /** The file {@code meanings.yaml}. */
    record Meanings(Map<String, Meaning> meanings) {}

    Knowledge {
        meanings = Map.copyOf(meanings);
        phrases = List.copyOf(phrases);
        facts = List.copyOf(facts);
    }

    /** What the jar brings along. */
    static Knowledge packaged() {
        Index index = read("index", Index.class);
        List<Phrase> phrases = index.families().stream()
                .flatMap(family -> read(family, Family.class).phrases().stream())
                .toList();
        return new Knowledge(read("meanings", Meanings.class).meanings(), phrases, index.writers(), index.facts());
    }

    /** A meaning by its name. */
    Meaning meaning(String name) {
        Meaning meaning = meanings.get(name);
        if (meaning == null) {
            throw new IllegalStateException("nothing is known of the meaning " + name);
        }
        return meaning;
    }

    private static <T extends Record> T read(String name, Class<T> type) {
        String file = name + ".yaml";
        try (InputStream in = Knowledge.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + file + " of " + Knowledge.class.getPackageName());
            }
            return YamlReader.of(type).read(Source.of(file, in.readAllBytes())).value();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged " + file, e);
        }
    }
}
