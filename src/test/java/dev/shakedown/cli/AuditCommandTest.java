package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EnabledOnOs({OS.LINUX, OS.MAC})
class AuditCommandTest {

    @TempDir
    private Path home;

    @Test
    void printsTheMatrixAndPasses() {
        Run run = audit("-s", "expired");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("baseline", "expired", "2 pass, 0 fail").doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void printsOneJsonDocument() {
        Run run = audit("--json", "-s", "sha1-leaf");
        assertThat(run.exit()).isEqualTo(ExitCode.NOT_AS_EXPECTED.code());
        JsonNode document = JsonMapper.shared().readTree(run.out());
        assertThat(document.path("summary").path("fail").asInt()).isEqualTo(1);
        assertThat(document.path("client").path("name").asString("")).isEqualTo("java");
    }

    @Test
    void aClientThatNeverConnectsIsInconclusiveAndWarnedOf() {
        Run run = audit("-s", "expired", "--", "true");
        assertThat(run.exit()).isEqualTo(ExitCode.INCONCLUSIVE.code());
        assertThat(run.err()).contains("no {url}");
    }

    @Test
    void aClientThatIsNotThereIsTheMachinesFault() {
        Run run = audit("--", "no-such-client-here", "{url}");
        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(run.err()).contains("no-such-client-here", "installed").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void leavesTheOptionsOfTheClientAlone() {
        Run run = audit("-s", "expired", "no-such-client-here", "-s", "no-such-scenario", "{url}");
        assertThat(run.err()).contains("'no-such-client-here' cannot be started");
    }

    @Test
    void anUnknownScenarioIsUsage() {
        Run run = audit("-s", "expird");
        assertThat(run.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("did you mean 'expired'");
    }

    @Test
    void refusesNoTrialsAtATimeAndTwoClients() {
        assertThat(audit("--parallel", "0").exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(audit("--client", "java", "--", "true").err()).contains("exclude each other");
    }

    @Test
    void aCaDirectoryThatCannotBeUsedIsTheMachinesFault() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "no directory");
        Run run = Run.of("audit", "-s", "expired", "--ca", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(run.err()).contains(file.toString()).doesNotContain("\tat ");
    }

    private Run audit(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "audit";
        all[1] = "--ca";
        all[2] = home.resolve("ca").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.of(all);
    }
}
