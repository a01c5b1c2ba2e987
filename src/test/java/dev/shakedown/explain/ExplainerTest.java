package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static final Explainer EXPLAINER = Explainer.packaged();

    @Test
    void namesTheRightCauseFirstForMessagesThatItWasWrittenFrom() {
        assertThat(share(false)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void namesTheRightCauseFirstForMessagesThatItWasNotWrittenFrom() {
        assertThat(share(true)).isGreaterThanOrEqualTo(0.90);
    }

    private static double share(boolean heldBack) {
        List<Corpus.Question> questions = Corpus.questions().stream()
                .filter(question -> question.heldBack() == heldBack)
                .toList();
        List<Corpus.Question> wrong =
                questions.stream().filter(question -> !right(question)).toList();
        int right = questions.size() - wrong.size();
        System.out.printf(
                "%s: right cause first: %d of %d (%.1f %%)%n",
                heldBack ? "held back" : "written from", right, questions.size(), 100.0 * right / questions.size());
        if (!heldBack) {
            System.out.println(wrong.stream().map(ExplainerTest::mistake).collect(Collectors.joining("\n")));
        }
        return (double) right / questions.size();
    }

    private static boolean right(Corpus.Question question) {
        List<Explanation> found = EXPLAINER.explain(question.text());
        return !found.isEmpty() && question.right().contains(found.get(0).cause());
    }

    private static String mistake(Corpus.Question question) {
        List<Explanation> found = EXPLAINER.explain(question.text());
        String said = found.isEmpty()
                ? "nothing"
                : found.get(0).cause().id() + " by " + found.get(0).evidence();
        return "%s %s: %s instead of %s".formatted(question.client(), question.scenario(), said, question.right());
    }
}
