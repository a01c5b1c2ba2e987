package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

    @Test
    void saysCauseSideFixAndScenario() {
        Run run = Run.of("explain", "PKIX path building failed");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("untrusted-certificate-authority (")
                .contains("it says: PKIX path building failed")
                .contains("look at: the client")
                .contains("fix: ")
                .contains("reproduce: shakedown serve -s untrusted-root");
    }

    @Test
    void joinsWords() {
        assertThat(Run.of("explain", "certificate", "has", "expired").out())
                .startsWith("expired-or-invalid-certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--2026-11-21 12:17:17--  https://localhost/ ERROR: certificate has expired",
                "-> certificate has expired",
                "@timestamp=12:17 certificate has expired"
            })
    void takesWhatLooksLikeAnOptionOrAFileAsWords(String text) {
        assertThat(Run.of("explain", text).out()).startsWith("expired-or-invalid-certificate");
        assertThat(Run.of("explain", "--json", text).out()).startsWith("{\"causes\":[{\"cause\":\"expired-or-invalid");
    }

    @Test
    void printsJson() {
        Run run = Run.of("explain", "--json", "x509: certificate is valid for a.test, not b.test");
        JsonNode cause = JsonMapper.shared().readTree(run.out()).get("causes").get(0);
        assertThat(run.exit()).isZero();
        assertThat(cause.get("cause").asString()).isEqualTo("certificate-name-mismatch");
        assertThat(cause.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(cause.get("side").asString()).isEqualTo("server");
        assertThat(cause.get("scenario").asString()).isEqualTo("wrong-host");
        assertThat(cause.get("text").asString()).contains("is for a.test; the client asked for b.test");
        assertThat(cause.get("fix").asString()).isNotBlank();
    }

    @Test
    void saysSoWhereNothingIsKnownAndWhatToTry() {
        Run run = Run.of("explain", "hello, world");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("shakedown diagnose HOST:PORT").contains("shakedown audit --");
        Run json = Run.of("explain", "--json", "hello, world");
        assertThat(json.exit()).isEqualTo(1);
        assertThat(json.out()).isEqualToIgnoringNewLines("{\"causes\":[]}");
    }

    @Test
    void refusesAnEmptyText() {
        Run run = Run.of("explain", " ");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("the text is empty");
        assertThat(Run.of("explain").exit()).isEqualTo(2);
    }

    @Test
    void printsWhatItQuotesHarmlessly() {
        assertThat(Run.of("explain", "certificate has expired \u001b[2J\u0007").out())
                .doesNotContain("\u001b", "\u0007");
    }

    @Test
    void readsUtf16WithAByteOrderMark() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8)) {
            byte[] input = "\ufeffcertificate has expired".getBytes(charset);
            assertThat(ExplainCommand.read(new ByteArrayInputStream(input))).endsWith("certificate has expired");
        }
        assertThat(ExplainCommand.read(InputStream.nullInputStream())).isEmpty();
    }
}
