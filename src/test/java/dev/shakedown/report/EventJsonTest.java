package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.observation.TimedEvent;
import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final Alert ALERT = new Alert(2, AlertDescription.valueOf("unknown_ca"));

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of(new Event.Accepted("a", "b"), "'accepted','client':'a','listener':'b'"),
                Arguments.of(
                        new Event.Destination("h", 443, "CONNECT"),
                        "'destination','host':'h','port':443,'from':'CONNECT'"),
                Arguments.of(
                        new Event.Planned("s", "label", "boringssl"),
                        "'planned','scenario':'s','chosenBy':'label','engine':'boringssl'"),
                Arguments.of(
                        new Event.Received(Leg.CLIENT, "client_hello", 517),
                        "'received','message':'client_hello','bytes':517"),
                Arguments.of(
                        new Event.Sent(Leg.UPSTREAM, "client_hello", 517),
                        "'sent','leg':'upstream','message':'client_hello','bytes':517"),
                Arguments.of(
                        new Event.ServerOffers(List.of("TLSv1.2"), List.of()),
                        "'server_offers','versions':['TLSv1.2'],'suites':[],'groups':[],'dh':0"),
                Arguments.of(
                        new Event.Negotiated(Leg.CLIENT, "TLSv1.3", "S", null),
                        "'negotiated','version':'TLSv1.3','suite':'S','group':null"),
                Arguments.of(
                        new Event.HandshakeCompleted(Leg.CLIENT, "TLSv1.3", "S", "X25519", null, "boringssl"),
                        "'handshake_completed','version':'TLSv1.3','suite':'S','group':'X25519','alpn':null,'engine':'boringssl'"),
                Arguments.of(new Event.TlsFailed(Leg.CLIENT, "odd"), "'tls_failed','reason':'odd'"),
                Arguments.of(
                        new Event.AlertReceived(Leg.CLIENT, ALERT, false),
                        "'alert_received','alert':{'level':'fatal','description':'unknown_ca','code':48},'encrypted':false"),
                Arguments.of(
                        new Event.AlertSent(Leg.CLIENT, ALERT),
                        "'alert_sent','alert':{'level':'fatal','description':'unknown_ca','code':48}"),
                Arguments.of(new Event.ApplicationData(Peer.CLIENT), "'application_data','from':'client'"),
                Arguments.of(new Event.Injected("close", "close"), "'injected','fault':'close','verb':'close'"),
                Arguments.of(new Event.NotTls(Leg.CLIENT, "SSH"), "'not_tls','looksLike':'SSH'"),
                Arguments.of(
                        new Event.RevocationFetched("ocsp", "good"),
                        "'revocation_fetched','kind':'ocsp','answer':'good'"),
                Arguments.of(new Event.UpstreamConnected("a:1"), "'upstream_connected','address':'a:1'"),
                Arguments.of(
                        new Event.UpstreamFailed(UpstreamFailure.NOT_TLS, "d"),
                        "'upstream_failed','failure':'not_tls','detail':'d'"),
                Arguments.of(new Event.Closed(Leg.CLIENT, Peer.PROXY), "'closed','by':'proxy'"),
                Arguments.of(new Event.Reset(Leg.UPSTREAM, Peer.UPSTREAM), "'reset','leg':'upstream','by':'upstream'"),
                Arguments.of(new Event.DeadlinePassed(9), "'deadline_passed','milliseconds':9"),
                Arguments.of(new Event.OwnFailure("r", "x"), "'own_failure','reason':'r','remedy':'x'"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesTheEventInSnakeCaseAndItsFieldsAsTheRecordDoes(Event event, String expected) {
        Transcript transcript = new Transcript(List.of(new TimedEvent(1_234_567, event)), 0, 0);

        assertThat(Json.line(EventJson.all(transcript)))
                .isEqualTo("[{\"at\":1.235,\"event\":" + expected.replace('\'', '"') + "}]");
    }

    @Test
    void spellsOutAClientHello() {
        String json = Json.line(EventJson.all(Dialogue.open().helloTo("a.test").transcript()));

        assertThat(json)
                .contains("\"event\":\"client_hello_parsed\",\"hello\":{\"legacyVersion\":\"TLSv1.2\"")
                .contains("\"versions\":[\"TLSv1.3\",\"TLSv1.2\"]")
                .contains("\"serverName\":\"a.test\"");
    }

    @Test
    void writesCertificatesWithTheirDatesInWords() {
        String json =
                Json.line(EventJson.all(Dialogue.open().serves(Dialogue.LEAF).transcript()));

        assertThat(json).contains("\"notBefore\":\"2026-11-19T10:00:00.123Z\"").contains("\"stapled\":false");
    }
}
