package dev.shakedown.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a user perhaps meant: the known name that is fewest typing mistakes away. */
public final class Nearest {

    private static final int SHORTEST_PART = 3;

    private Nearest() {}

    /**
     * The nearest of the known names, if it is at most two mistakes away, or one in a name of up to four letters; else the
     * only one that contains what was typed, if that is three letters or more.
     */
    public static Optional<String> to(String typed, Collection<String> known) {
        String lower = typed.toLowerCase(Locale.ROOT).replace('_', '-');
        int most = typed.length() > 4 ? 2 : 1;
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(lower, fold(name))))
                .filter(name -> distance(lower, fold(name)) <= most)
                .or(() -> containing(lower, known));
    }

    /** What is allowed and what was perhaps meant, in the form that all messages have: {@code (allowed: a, b; did you mean 'a'?)}. */
    public static String hint(String typed, Collection<String> known) {
        String guess = to(typed, known).map("; did you mean '%s'?"::formatted).orElse("");
        return "(allowed: " + (known.isEmpty() ? "none" : String.join(", ", known)) + guess + ")";
    }

    private static Optional<String> containing(String part, Collection<String> known) {
        List<String> names =
                known.stream().filter(name -> fold(name).contains(part)).toList();
        return part.length() >= SHORTEST_PART && names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
