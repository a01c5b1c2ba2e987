package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void putsTheHigherScoreFirst() {
        List<Explanation> ranked = Ranking.of(
                List.of(candidate(Cause.NETWORK_INTERRUPTION, 70), candidate(Cause.REVOKED_CERTIFICATE, 90)));
        assertThat(ranked)
                .extracting(Explanation::cause)
                .containsExactly(Cause.REVOKED_CERTIFICATE, Cause.NETWORK_INTERRUPTION);
        assertThat(ranked.get(0).confidence()).isGreaterThan(ranked.get(1).confidence());
    }

    @Test
    void isLessSureWithARivalAndNeverCertain() {
        double alone = Ranking.of(List.of(candidate(Cause.REVOKED_CERTIFICATE, 100)))
                .get(0)
                .confidence();
        double rivalled = Ranking.of(
                        List.of(candidate(Cause.REVOKED_CERTIFICATE, 100), candidate(Cause.NETWORK_INTERRUPTION, 95)))
                .get(0)
                .confidence();
        assertThat(alone).isLessThan(1);
        assertThat(rivalled).isLessThan(alone);
    }

    @Test
    void leavesOutWhatIsHardlyLikely() {
        assertThat(Ranking.of(
                        List.of(candidate(Cause.REVOKED_CERTIFICATE, 90), candidate(Cause.NETWORK_INTERRUPTION, 20))))
                .hasSize(1);
        assertThat(Ranking.of(List.of())).isEmpty();
    }

    private static Candidate candidate(Cause cause, int score) {
        Meaning meaning = new Meaning(
                cause, Side.SERVER, "Text.", List.of(), "fix", "expired", new Meaning.Readings(null, null, List.of()));
        Facts none = new Facts(Map.of());
        Phrase phrase = new Phrase("it", 50, List.of(PhrasePattern.valueOf("it")));
        return new Candidate(meaning, Reading.PLAIN, score, new Find(phrase, 0, 2, none, "it"), none);
    }
}
