package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

    @ParameterizedTest
    @EnumSource(Cause.class)
    void keepTheCauseOfTheScenarioHoweverTheClientTakesIt(Cause cause) {
        Stream<Dialogue> dialogues = Stream.of(
                Dialogue.open().handshake().request(9).clientCloses(),
                Dialogue.open().hello().flight13().alert("bad_certificate"),
                Dialogue.open().hello().flight13().clientCloses(),
                Dialogue.open().hello().injects("reset", "reset").proxyResets());

        assertThat(dialogues.map(dialogue -> Rules.diagnose(Cases.of("x", Expectations.reject(cause), dialogue))))
                .allSatisfy(found -> {
                    assertThat(found.cause()).isEqualTo(cause);
                    assertThat(found.text()).matches("[A-Z].*\\.");
                    assertThat(found.fix()).isNotEmpty();
                });
    }

    @Test
    void haveNothingToFixWhereAllIsWell() {
        Dialogue good = Dialogue.open().handshake().request(9);

        assertThat(Rules.diagnose(Cases.of("baseline", Expectations.CONTROL, good))
                        .fix())
                .isEmpty();
        assertThat(Rules.diagnose(Cases.of("cn-only", Expectations.any(Cause.CERTIFICATE_NAME_MISMATCH), good))
                        .fix())
                .isEmpty();
    }

    @Test
    void lookAtWhatMakesACaseVoidFirst() {
        Dialogue plain = Dialogue.open().then(new Event.NotTls(Leg.CLIENT, "HTTP request"));
        Dialogue own = Dialogue.open().hello().then(new Event.OwnFailure("no", "do so"));

        assertThat(Stream.of(plain, own)
                        .map(dialogue -> Rules.diagnose(
                                Cases.of("expired", Expectations.reject(Cause.REVOKED_CERTIFICATE), dialogue))))
                .allSatisfy(found -> assertThat(found.cause()).isNull())
                .extracting(found -> found.fix().isEmpty())
                .isEqualTo(List.of(false, false));
    }

    @Test
    void fallBackOnTheEvidence() {
        Case open = Cases.of("baseline", Expectations.CONTROL, Dialogue.open().handshake());

        assertThat(Rules.diagnose(open).text()).isEqualTo(open.outcome().detail());
    }
}
