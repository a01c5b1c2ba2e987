package dev.shakedown.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Puts what a message may mean in order, and says how sure each is. */
final class Ranking {

    /** What has less than this share of the best score is not worth a word. */
    private static final double WORTH_SAYING = 0.45;

    private static final double MOST = 0.98;

    /** How much a rival with the same score takes from the confidence. */
    private static final double DOUBT = 0.35;

    private Ranking() {}

    static List<Explanation> of(Collection<Candidate> candidates) {
        List<Candidate> ranked = candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::score)
                        .thenComparingInt(candidate -> candidate.find().start())
                        .reversed())
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        int best = ranked.get(0).score();
        int rival = ranked.size() > 1 ? ranked.get(1).score() : 0;
        double doubt = DOUBT * Math.max(0, rival - best / 2.0) / (best / 2.0);
        return ranked.stream()
                .filter(candidate -> candidate.score() >= best * WORTH_SAYING)
                .map(candidate -> candidate.explained(confidence(candidate.score(), best, doubt)))
                .toList();
    }

    /** To two decimals; a lesser cause falls off faster than its score. */
    private static double confidence(int score, int best, double doubt) {
        double share = (double) score / best;
        double sure = Math.min(MOST, score / 100.0) * (1 - doubt) * share * share;
        return Math.round(sure * 100) / 100.0;
    }
}
