package dev.shakedown.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From one scalar to a Java value; what does not fit becomes a problem. */
final class ScalarBinder {

    private final Source source;
    private final Problems problems;

    ScalarBinder(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** True for the types that are always written as a scalar. */
    static boolean binds(Class<?> type) {
        return type == String.class
                || type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == boolean.class
                || type == Boolean.class
                || type.isEnum();
    }

    @Nullable
    Object bind(Node node, Class<?> type) {
        if (type == String.class) {
            return text(node);
        }
        if (type.isEnum()) {
            return constant(node, type);
        }
        return type == boolean.class || type == Boolean.class ? truth(node) : number(node, type);
    }

    @Nullable
    Object value(Node.Scalar node, TextValue type) {
        try {
            return type.read(node.text());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            Optional<String> guess = Nearest.to(node.text(), type.names());
            return refuse(node, guess.map(name -> withGuess(message, name)).orElse(message));
        }
    }

    private @Nullable Object text(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return refuse(node, "expected text, found " + node.inWords());
        }
        return scalar.kind() == Node.Kind.TEXT
                ? scalar.text()
                : refuse(node, "expected text, found %s; put it in quotes".formatted(node.inWords()));
    }

    private @Nullable Object truth(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.BOOLEAN
                ? (Object) Boolean.valueOf(scalar.text())
                : refuse(node, "expected true or false, found " + node.inWords());
    }

    private @Nullable Object number(Node node, Class<?> type) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER) {
            try {
                boolean narrow = type == int.class || type == Integer.class;
                return narrow ? (Object) Integer.valueOf(scalar.text()) : (Object) Long.valueOf(scalar.text());
            } catch (NumberFormatException e) {
                return refuse(node, "expected a whole number, found " + node.inWords());
            }
        }
        return refuse(node, "expected a whole number, found " + node.inWords());
    }

    private @Nullable Object constant(Node node, Class<?> type) {
        List<String> allowed = Kebab.constants(type);
        if (!(node instanceof Node.Scalar scalar)) {
            return refuse(node, "expected one value, found %s %s".formatted(node.inWords(), Nearest.hint("", allowed)));
        }
        int index = allowed.indexOf(scalar.text());
        return index >= 0
                ? type.getEnumConstants()[index]
                : refuse(node, "unknown value '%s' %s".formatted(scalar.text(), Nearest.hint(scalar.text(), allowed)));
    }

    private static String withGuess(String message, String name) {
        String guess = "did you mean '%s'?)".formatted(name);
        return message.endsWith(")")
                ? message.substring(0, message.length() - 1) + "; " + guess
                : message + " (" + guess;
    }

    private @Nullable Object refuse(Node node, String what) {
        problems.add(source.problem(node.place(), what));
        return null;
    }
}
