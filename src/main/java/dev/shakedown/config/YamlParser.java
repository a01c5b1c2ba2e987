package dev.shakedown.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** From text to a tree of located nodes; refuses the parts of YAML that a small file has no use for. One parser reads one file. */
final class YamlParser {

    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final int DEEPEST = 32;

    private final Source source;
    private final Problems problems;
    private final YAMLParser tokens;

    private YamlParser(Source source, Problems problems, YAMLParser tokens) {
        this.source = source;
        this.problems = problems;
        this.tokens = tokens;
    }

    /** The document of a file; empty if it is not YAML at all, which has then become a problem. */
    static Optional<Node> parse(Source source, Problems problems) {
        try (var tokens = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            return new YamlParser(source, problems, tokens).document();
        } catch (JacksonException e) {
            problems.add(source.problem(place(e), "this is not YAML: " + reason(e)));
            return Optional.empty();
        } catch (TooDeep e) {
            problems.add(source.problem(e.place, "nested too deeply (allowed: %d levels)".formatted(DEEPEST)));
            return Optional.empty();
        }
    }

    private Optional<Node> document() {
        JsonToken first = tokens.nextToken();
        if (first == null) {
            problems.add(source.problem(Place.START, "the file is empty"));
            return Optional.empty();
        }
        Node node = node(first, 1);
        if (tokens.nextToken() != null) {
            problems.add(source.problem(place(), "a second document (allowed: one document a file)"));
        }
        return Optional.of(node);
    }

    private Node node(JsonToken token, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeep(place());
        }
        if (tokens.isCurrentAlias()) {
            problems.add(source.problem(
                    place(), "the alias '*%s' is not supported: write the value again".formatted(tokens.getString())));
            return scalar(Node.Kind.NOTHING);
        }
        return switch (token) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(Node.Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Kind.BOOLEAN);
            case VALUE_NULL -> scalar(Node.Kind.NOTHING);
            default -> scalar(Node.Kind.TEXT);
        };
    }

    private Node scalar(Node.Kind kind) {
        return new Node.Scalar(place(), kind, tokens.getString());
    }

    private Node sequence(int depth) {
        Place start = place();
        List<Node> items = new ArrayList<>();
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            items.add(node(token, depth + 1));
        }
        return new Node.Sequence(start, items);
    }

    private Node mapping(int depth) {
        Node.Mapping mapping = new Node.Mapping(place());
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String key = tokens.currentName();
            Place place = place();
            Node.Entry entry = new Node.Entry(place, node(tokens.nextToken(), depth + 1));
            Node.Entry earlier = mapping.entries().putIfAbsent(key, entry);
            if (earlier != null) {
                problems.add(source.problem(
                        place,
                        "duplicate key '%s' (the first is in line %d)"
                                .formatted(key, earlier.key().line())));
            }
        }
        return mapping;
    }

    private Place place() {
        return place(tokens.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static Place place(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark();
            if (mark.isPresent()) {
                return new Place(mark.get().getLine() + 1, mark.get().getColumn() + 1);
            }
        }
        return place(e.getLocation());
    }

    private static String reason(JacksonException e) {
        if (e.getCause() instanceof MarkedYamlEngineException marked) {
            String problem = marked.getProblem();
            return problem.contains("\\t(TAB)") ? "a tab cannot indent; use spaces" : problem;
        }
        String message = e.getOriginalMessage();
        return message.startsWith("Expected a property name") ? "a key must be plain text" : message;
    }

    /** Ends the descent; the YAML below is of no interest. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        TooDeep(Place place) {
            super(null, null, false, false);
            this.place = place;
        }
    }
}
