package dev.shakedown.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects mistakes, so that the user hears of all of them at once. Mutable; belongs to the thread that reads the files. */
public final class Problems {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparing(Problem::line).thenComparing(Problem::column);

    private final List<Problem> found = new ArrayList<>();

    /** Adds one. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds all that another reading found. */
    public void addAll(ProblemsException exception) {
        found.addAll(exception.problems());
    }

    /** True as long as nothing is wrong. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many so far. */
    int count() {
        return found.size();
    }

    /** All so far, in order of file, line and column. */
    public List<Problem> sorted() {
        return found.stream().sorted(ORDER).toList();
    }

    /** Ends the reading with one report if anything was wrong. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemsException(sorted());
        }
    }
}
