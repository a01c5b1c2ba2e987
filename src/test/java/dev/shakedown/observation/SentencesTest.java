package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Evidence;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        "The client sent its request (80 bytes) under the negotiated keys.",
                        Dialogue.open().handshake().request(80)),
                Arguments.of(
                        "The client sent its request (80 bytes) under the negotiated keys."
                                + " Only then did it refuse, with the fatal alert unknown_ca.",
                        Dialogue.open().handshake().request(80).alert("unknown_ca")),
                Arguments.of(
                        "The client refused with the fatal alert certificate_expired, after the server's certificate.",
                        Dialogue.open().hello().flight13().alert("certificate_expired")),
                Arguments.of(
                        "The client closed the connection without an alert, after the ClientHello (5.0 s after connecting).",
                        Dialogue.open().hello().later(5_000).clientCloses()),
                Arguments.of(
                        "The client completed the handshake and then reset the connection without a request.",
                        Dialogue.open().handshake().clientResets()),
                Arguments.of(
                        "The server reset the connection after the TCP handshake, as the scenario has it,"
                                + " and the client sent no request.",
                        Dialogue.open().injects("reset", "reset").proxyResets()),
                Arguments.of(
                        "The server ended the handshake with the alert protocol_version, after the ClientHello,"
                                + " and the client sent no request.",
                        Dialogue.open().hello().serverAlert("protocol_version")),
                Arguments.of(
                        "The client was still waiting after the ClientHello when the deadline of 9.0 s passed,"
                                + " for a server that had fallen silent or slow on purpose.",
                        Dialogue.open().hello().injects("stall", "stall").deadline()),
                Arguments.of(
                        "The server's side gave up after the ClientHello: odd\\u000anews.",
                        Dialogue.open().hello().then(new Event.TlsFailed(Event.Leg.CLIENT, "odd\nnews"))),
                Arguments.of(
                        "What arrived is no TLS; it looks like: HTTP request.",
                        Dialogue.open().then(new Event.NotTls(Event.Leg.CLIENT, "HTTP request"))),
                Arguments.of(
                        "The client sent no ClientHello that can be read: no end of it.",
                        Dialogue.open().then(new Event.TlsFailed(Event.Leg.CLIENT, "no end of it."))),
                Arguments.of(
                        "The client connected and left without a ClientHello.",
                        Dialogue.open().clientCloses()),
                Arguments.of(
                        "The client connected and sent no ClientHello.",
                        Dialogue.open().deadline()));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sayWhatWasSeen(String sentence, Dialogue dialogue) {
        assertThat(ConnectionOutcome.of(dialogue.transcript(), Evidence.REQUEST).detail())
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"1000000,1 ms", "999000000,999 ms", "1000000000,1.0 s", "10040000000,10.0 s"})
    void giveTimesInAUnitThatSuits(long nanos, String words) {
        assertThat(Sentences.seconds(nanos)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"no route.,no route", "no route,no route", "' odd... ',odd"})
    void takeWordsFromElsewhereWithoutTheirFullStop(String words, String clause) {
        assertThat(Sentences.clause(words)).isEqualTo(clause);
    }
}
