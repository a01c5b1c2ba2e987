package dev.shakedown.config;

import java.util.List;

/** What a file says, and where it says it. */
public final class Document<T> {

    private final T value;
    private final Source source;
    private final Node root;

    Document(T value, Source source, Node root) {
        this.value = value;
        this.source = source;
        this.root = root;
    }

    /** The record that the file was read into. */
    public T value() {
        return value;
    }

    /** The file. */
    public Source source() {
        return source;
    }

    /**
     * A problem with what stands at a path, for checks that look at more than one value.
     *
     * @param what what is wrong, with the offending value, what is allowed and what to do
     * @param path keys and indices from the root, for instance {@code listeners}, {@code 0}, {@code scenario}; where the
     *     file has nothing at its end, the problem points to what encloses it
     */
    public Problem problem(String what, String... path) {
        return source.problem(place(path), what);
    }

    private Place place(String... path) {
        return Places.of(root, List.of(path));
    }
}
