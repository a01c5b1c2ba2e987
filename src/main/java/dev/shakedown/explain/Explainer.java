package dev.shakedown.explain;

import dev.shakedown.scenario.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Tells what an error message means: which causes, how surely, and what to do. Immutable. */
public final class Explainer {

    /** Of one phrase, so that a log of ten thousand equal lines is read once. */
    private static final int MOST_FINDS = 8;

    private final Knowledge knowledge;

    private Explainer(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** One that knows what the jar knows. */
    public static Explainer packaged() {
        return new Explainer(Knowledge.packaged());
    }

    /**
     * The causes that a message may have, the likeliest first.
     *
     * @param message an error message, a stack trace, or a log of any length
     * @return at most one explanation for each cause; none if nothing in the message is known
     */
    public List<Explanation> explain(String message) {
        ErrorText text = ErrorText.of(message);
        Writer writer = knowledge.writers().of(text);
        Facts facts = facts(text);
        Map<Cause, Candidate> best = new EnumMap<>(Cause.class);
        for (Find find : finds(text)) {
            candidates(find, find.score(text), writer, facts)
                    .forEach(one -> best.merge(one.cause(), one, Candidate::better));
        }
        return Ranking.of(best.values());
    }

    /** What the words of one find may mean: what they say first, and the other meanings that they may have. */
    private List<Candidate> candidates(Find find, int score, Writer writer, Facts facts) {
        Meaning first = knowledge.meaning(find.phrase().means());
        Facts all = find.facts().or(facts);
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new Candidate(first, first.reading(writer), score, find, all));
        double share = 1;
        for (String also : first.readings().also()) {
            share *= 0.8;
            Meaning other = knowledge.meaning(also);
            candidates.add(new Candidate(other, other.reading(writer), (int) (score * share), find, all));
        }
        return candidates;
    }

    private List<Find> finds(ErrorText text) {
        List<Find> finds = new ArrayList<>();
        for (Phrase phrase : knowledge.phrases()) {
            for (PhrasePattern pattern : phrase.when()) {
                Matcher match = pattern.in(text);
                for (int i = 0; i < MOST_FINDS && match.find(); i++) {
                    finds.add(Find.of(phrase, pattern, match, text));
                }
            }
        }
        return finds.stream()
                .filter(find -> finds.stream().noneMatch(find::withinBetter))
                .sorted(Comparator.comparingInt(Find::start))
                .toList();
    }

    private Facts facts(ErrorText text) {
        Facts facts = new Facts(Map.of());
        for (PhrasePattern pattern : knowledge.facts()) {
            Matcher match = pattern.in(text);
            if (match.find()) {
                facts = facts.or(pattern.facts(match, text));
            }
        }
        return facts;
    }
}
