package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.audit.AuditResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditReportTest {

    private final JsonNode json = JsonMapper.shared().readTree(AuditReport.json(Samples.audit()));

    @Test
    void namesTheClientByItsCommandOrItsName() {
        AuditResult java = new AuditResult(AuditResult.JAVA, "17.0.9", List.of(), List.of());

        assertThat(json.get("client").toString()).isEqualTo("{\"command\":\"curl -sS {url}\",\"version\":null}");
        assertThat(AuditReport.json(java)).startsWith("{\"client\":{\"name\":\"java\",\"version\":\"17.0.9\"}");
    }

    @Test
    void hasTheFieldsOfTheContractForEachTrial() {
        JsonNode expired = json.get("trials").get(1);

        assertThat(List.copyOf(expired.propertyNames()))
                .containsExactly(
                        "scenario",
                        "category",
                        "outcome",
                        "how",
                        "alert",
                        "verdict",
                        "expected",
                        "clientExit",
                        "milliseconds",
                        "diagnosis",
                        "remarks",
                        "interceptions");
        assertThat(expired.get("scenario").asString()).isEqualTo("expired");
        assertThat(expired.get("category").asString()).isEqualTo("certificate");
        assertThat(expired.get("outcome").asString()).isEqualTo("rejected");
        assertThat(expired.get("how").asString()).isEqualTo("alert");
        assertThat(expired.get("alert").get("description").asString()).isEqualTo("certificate_expired");
        assertThat(expired.get("verdict").asString()).isEqualTo("pass");
        assertThat(expired.get("expected").asString()).isEqualTo("reject");
        assertThat(expired.get("clientExit").asInt()).isEqualTo(60);
        assertThat(expired.get("milliseconds").asInt()).isEqualTo(42);
        assertThat(expired.get("interceptions").get(0).get("id").asString()).isEqualTo("c-000017");
    }

    @Test
    void countsTheVerdictsAndWhatWasNotOffered() {
        assertThat(json.get("summary").toString()).isEqualTo("{\"pass\":2,\"fail\":1,\"note\":0,\"inconclusive\":0}");
        assertThat(json.get("coverage").toString()).isEqualTo("{\"notOffered\":[\"null-cipher\"]}");
    }
}
