package dev.shakedown.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML with its place, before anybody knows what it means. */
sealed interface Node {

    /** Where it begins. */
    Place place();

    /** In words for a message, for instance {@code text 'abc'}. */
    String inWords();

    /** What a scalar looks like; YAML 1.2's core schema decides. */
    enum Kind {
        TEXT("text"),
        NUMBER("the number"),
        BOOLEAN("the truth value"),
        NOTHING("nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A single value. */
    record Scalar(Place place, Kind kind, String text) implements Node {
        @Override
        public String inWords() {
            return kind == Kind.NOTHING ? kind.words : kind.words + " '" + text + "'";
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> items) implements Node {
        @Override
        public String inWords() {
            return "a list";
        }
    }

    /** A map, whose keys are in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements Node {

        Mapping(Place place) {
            this(place, new LinkedHashMap<>());
        }

        @Override
        public String inWords() {
            return "a map";
        }
    }

    /** A value and the place of its key. */
    record Entry(Place key, Node value) {}
}
