package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Catalogue CATALOGUE = Catalogue.packaged();

    @Test
    void runsTheBaselineThenTheTwinsThenTheRest() {
        Agenda agenda = agenda("expired", "sha1-leaf");
        assertThat(ids(agenda.rounds().get(0))).containsExactly("baseline");
        assertThat(ids(agenda.rounds().get(1))).contains("rsa-intermediate").doesNotContain("baseline", "expired");
        assertThat(ids(agenda.rounds().get(2))).containsExactly("expired", "sha1-leaf");
    }

    @Test
    void runsNothingTwice() {
        Agenda agenda = agenda("baseline", "rsa-intermediate", "sha1-leaf", "md5-leaf");
        assertThat(agenda.rounds().stream().flatMap(round -> ids(round).stream()))
                .doesNotHaveDuplicates()
                .contains("baseline", "rsa-intermediate", "sha1-leaf", "md5-leaf");
    }

    @Test
    void knowsTheHostsThatTheClientHasToFind() {
        assertThat(agenda("wildcard-two-labels").hosts())
                .allSatisfy(host -> assertThat(host).endsWith(".localhost"))
                .isNotEmpty();
        assertThat(agenda("expired").hosts()).isEmpty();
    }

    private static Agenda agenda(String... ids) {
        return Agenda.of(CATALOGUE, Stream.of(ids).map(CATALOGUE::find).toList());
    }

    private static List<String> ids(List<Scenario> round) {
        return round.stream().map(Scenario::id).toList();
    }
}
