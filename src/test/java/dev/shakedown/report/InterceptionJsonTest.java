package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Interception;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InterceptionJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void rendersARefusalAsTheContractDoes() {
        JsonNode json = InterceptionJson.of(Samples.interception(Samples.refusal()));

        assertThat(json.get("listener").asString()).isEqualTo("sandbox");
        assertThat(json.get("scenario").asString()).isEqualTo("expired");
        assertThat(json.get("client"))
                .isEqualTo(parsed("{'address':'127.0.0.1:50412','sni':'expired.localhost',"
                        + "'alpn':['h2','http/1.1'],'ja4':'t13d3112h2_e8f1e7e78f70_b26ce05bbdd6',"
                        + "'ja3':'375c6162a492dfbf2795909110ce8424','stack':'OpenSSL 3.0 (curl 7.88, PHP curl)'}"));
        ObjectNode handshake = (ObjectNode) json.get("handshake");
        assertThat(handshake.remove("steps").findValuesAsString("step"))
                .containsExactly(
                        "client_hello",
                        "server_hello",
                        "server_certificate",
                        "verification",
                        "key_exchange",
                        "change_cipher_spec",
                        "finished");
        assertThat(handshake.toString())
                .isEqualTo(parsed("{'reached':'finished','version':'TLSv1.3','suite':'TLS_AES_128_GCM_SHA256',"
                                + "'group':'X25519','alpn':'h2','engine':'boringssl','milliseconds':7.0}")
                        .toString());
        assertThat(json.get("outcome").asString()).isEqualTo("rejected");
        assertThat(json.get("how").asString()).isEqualTo("alert");
        assertThat(json.get("alert"))
                .isEqualTo(parsed("{'level':'fatal','description':'certificate_expired','code':45,'from':'client'}"));
        assertThat(json.get("applicationBytes").toString()).isEqualTo("{\"fromClient\":0,\"toClient\":0}");
        assertThat(json.get("verdict").asString()).isEqualTo("pass");
        assertThat(json.get("diagnosis").get("cause").asString()).isEqualTo("expired-or-invalid-certificate");
        assertThat(json.get("upstream").isNull()).isTrue();
        assertThat(json.get("events").size()).isEqualTo(12);
    }

    @Test
    void rendersNullsForAConnectionThatSaidNothing() {
        JsonNode json = InterceptionJson.of(Samples.interception(Dialogue.open().clientCloses()));

        assertThat(json.get("alert").isNull()).isTrue();
        assertThat(json.get("client").toString())
                .isEqualTo(
                        "{\"address\":\"127.0.0.1:50412\",\"sni\":null,\"alpn\":[],\"ja4\":null,\"ja3\":null,\"stack\":null}");
        assertThat(json.get("handshake").get("milliseconds").isNull()).isTrue();
        assertThat(json.get("diagnosis").get("cause").isNull()).isTrue();
        assertThat(json.get("how").asString()).isEqualTo("no_client_hello");
    }

    @Test
    void tellsAnAlertOfTheProxyFromTheClients() {
        JsonNode json =
                InterceptionJson.of(Samples.interception(Dialogue.open().hello().serverAlert("protocol_version")));

        assertThat(json.get("alert").get("from").asString()).isEqualTo("proxy");
    }

    @Test
    void rendersTheUpstreamLeg() {
        Dialogue dialogue = Dialogue.open()
                .hello()
                .then(new Event.UpstreamConnected("192.0.2.1:443"))
                .then(new Event.UpstreamFailed(UpstreamFailure.NAME_MISMATCH, "another name"));

        assertThat(InterceptionJson.of(Samples.interception(dialogue)).get("upstream"))
                .isEqualTo(
                        parsed(
                                "{'address':'192.0.2.1:443','verified':null,'version':null,'suite':null,'alpn':null,"
                                        + "'failure':'name_mismatch','detail':'another name','cause':'certificate-name-mismatch','steps':[]}"));
    }

    @Test
    void saysHowManyEventsWereNotKept() {
        Transcript cut = new Transcript(List.of(new TimedEvent(0, new Event.Accepted("a", "b"))), 0, 0, 7);
        Dialogue whole = Dialogue.open();

        assertThat(InterceptionJson.of(Samples.interception(whole)).has("eventsDropped"))
                .isFalse();
        assertThat(InterceptionJson.of(with(cut)).get("eventsDropped").asInt()).isEqualTo(7);
    }

    private static Interception with(Transcript transcript) {
        Interception sample = Samples.interception(Dialogue.open());
        return new Interception(
                sample.id(),
                sample.time(),
                sample.listener(),
                sample.scenario(),
                transcript,
                sample.outcome(),
                sample.verdict(),
                sample.diagnosis());
    }

    private static JsonNode parsed(String json) {
        return MAPPER.readTree(json.replace('\'', '"'));
    }
}
