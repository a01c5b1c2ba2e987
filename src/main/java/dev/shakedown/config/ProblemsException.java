package dev.shakedown.config;

import java.util.List;
import java.util.stream.Collectors;

/** What the user gave cannot be used; the message lists every problem at once and is fit to be shown as it is. */
public final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** Of at least one problem. */
    public ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in order of file, line and column. */
    public List<Problem> problems() {
        return problems;
    }
}
