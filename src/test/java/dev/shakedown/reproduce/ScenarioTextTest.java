package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.ChainRecipe;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.Stall;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.ScenarioFile;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.Severity;
import dev.shakedown.scenario.TlsParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTextTest {

    private static final Defect SILENCE = Defect.of(
            Cause.NETWORK_INTERRUPTION,
            "it falls silent",
            Severity.MEDIUM,
            Defect.Standing.BREAKS_PROTOCOL,
            "",
            "RFC 1");

    @Test
    void saysAboveEachPartWhereItComesFrom() {
        assertThat(text(List.of(new Remark(Section.FAULTS, "it falls silent")), List.of("its name")))
                .startsWith("# Reproduced from shop.test:443, seen live.\n# Not taken over:\n# - its name\ntitle:")
                .contains("  # it falls silent\n  faults:\n", "breaksProtocol: true");
    }

    @Test
    void keepsWhatAServerSaysWithinItsComment() {
        String text = text(List.of(), List.of("a name with\nexpect: accept\u0000\u001b[31m in it"));
        assertThat(text.lines().filter(line -> line.startsWith("expect:"))).hasSize(1);
        assertThat(text).doesNotContain("\u001b", "\u0000");
    }

    @Test
    void breaksLongComments() {
        String text = text(List.of(), List.of("word ".repeat(60).strip()));
        assertThat(text.lines().filter(line -> line.startsWith("#")))
                .allMatch(line -> line.length() <= 120)
                .hasSizeGreaterThan(4);
    }

    private static String text(List<Remark> remarks, List<String> losses) {
        Serve serve = new Serve(
                null,
                ChainRecipe.DEFAULT,
                RevocationRecipe.DEFAULT,
                TlsParameters.DEFAULT,
                List.of(new Stall(Moment.CLIENT_HELLO)));
        ScenarioFile scenario = Verdicts.on(List.of(SILENCE)).scenario("shop.test:443, seen live", serve);
        return new Reproduction("shop.test:443, seen live", scenario, remarks, losses).yaml();
    }
}
