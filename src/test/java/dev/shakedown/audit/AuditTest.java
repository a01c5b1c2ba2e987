package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.TlsProxy;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class AuditTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private static TlsProxy proxy;

    @BeforeAll
    static void start() {
        proxy = TlsProxy.sandbox().start();
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    void auditsTheClientOfTheJdk() throws Exception {
        AuditResult result = audit(ClientCommand.java(), DEADLINE, "expired", "sha1-leaf", "wildcard-two-labels");
        assertThat(result.trials().get(0).scenario().id()).isEqualTo(Scenario.BASELINE);
        assertThat(trial(result, Scenario.BASELINE).outcome().kind()).isEqualTo(Outcome.Kind.ACCEPTED);
        assertThat(trial(result, "expired").verdict()).isEqualTo(Verdict.PASS);
        assertThat(trial(result, "expired").report().exit()).isEqualTo(1);
        assertThat(trial(result, "expired").report().output()).contains("validity check failed");
        assertThat(trial(result, "sha1-leaf").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(trial(result, "wildcard-two-labels").verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.trials())
                .extracting(one -> one.scenario().id())
                .contains(trial(result, "sha1-leaf").scenario().expectation().control());
    }

    @Test
    void asksNoFurtherWhenTheBaselineIsRefused() throws Exception {
        ClientCommand refusing = ClientCommand.of(List.of("sh", "-c", "echo no >&2; exit 3"), false);
        Queue<Trial> progress = new ConcurrentLinkedQueue<>();
        AuditResult result =
                new Audit(proxy, refusing, 2, DEADLINE, progress::add).run(scenarios("expired", "wrong-host"));
        assertThat(result.trials()).extracting(Trial::verdict).containsOnly(Verdict.INCONCLUSIVE);
        assertThat(trial(result, "expired").diagnosis().text()).contains("'baseline'");
        assertThat(trial(result, "expired").report().output()).isEmpty();
        assertThat(progress).hasSize(3);
    }

    @Test
    void endsAClientThatHangs() throws Exception {
        ClientCommand hanging = ClientCommand.of(List.of("sleep", "60"), false);
        AuditResult result = audit(hanging, Duration.ofMillis(200), "baseline");
        assertThat(result.trials()).singleElement().satisfies(trial -> {
            assertThat(trial.report().timedOut()).isTrue();
            assertThat(trial.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(trial.milliseconds()).isBetween(200L, 20_000L);
        });
    }

    @Test
    void leadsAClientThroughAProxy() throws Exception {
        Assumptions.assumeTrue(isInstalled("curl"), "curl is not installed");
        List<String> curl = List.of("curl", "-sS", "-x", "{proxy}", "--noproxy", "", "--cacert", "{ca}", "{url}");
        AuditResult result = audit(ClientCommand.of(curl, false), DEADLINE, "expired");
        assertThat(trial(result, Scenario.BASELINE).verdict()).isEqualTo(Verdict.PASS);
        assertThat(trial(result, "expired").verdict()).isEqualTo(Verdict.PASS);
        assertThat(trial(result, "expired").interceptions())
                .allSatisfy(one -> assertThat(one.listener()).endsWith("-proxy"))
                .isNotEmpty();
    }

    @Test
    void saysWhatTheClientDoesNotOffer() throws Exception {
        AuditResult result = audit(ClientCommand.java(), DEADLINE, "null-cipher");
        assertThat(result.notOffered()).containsExactly("null-cipher");
    }

    @Test
    void readsWhatTheClientPrintsWhereTheWireDoesNotTell() throws Exception {
        ClientCommand distrusting = ClientCommand.of(
                Stream.concat(
                                Stream.of(
                                        "sh",
                                        "-c",
                                        "\"$@\" >/dev/null 2>&1; echo 'SSL certificate problem: certificate is not yet valid'; exit 1",
                                        "client"),
                                ClientCommand.java().words().stream().filter(word -> !word.contains("trustStore")))
                        .toList(),
                false);
        AuditResult result = audit(distrusting, DEADLINE, Scenario.BASELINE);
        assertThat(trial(result, Scenario.BASELINE).diagnosis().cause())
                .isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
    }

    @Test
    void givesUpOnAClientThatIsNotThere() {
        ClientCommand missing = ClientCommand.of(List.of("no-such-client-here"), false);
        assertThatThrownBy(() -> audit(missing, DEADLINE, "expired")).isInstanceOf(ClientNotStartedException.class);
    }

    @Test
    void refusesNoTrialsAtATime() {
        assertThatThrownBy(() -> new Audit(proxy, ClientCommand.java(), 0, DEADLINE, trial -> {}))
                .hasMessageContaining("1 or more");
    }

    private static AuditResult audit(ClientCommand client, Duration deadline, String... ids) throws Exception {
        return new Audit(proxy, client, 2, deadline, trial -> {}).run(scenarios(ids));
    }

    private static List<Scenario> scenarios(String... ids) {
        return Stream.of(ids).map(proxy.catalogue()::find).toList();
    }

    private static Trial trial(AuditResult result, String id) {
        return result.trials().stream()
                .filter(trial -> trial.scenario().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
