package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event.Leg;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReachedTest {

    static Stream<Arguments> dialogues() {
        Event clientCcs = new Event.Received(Leg.CLIENT, "change_cipher_spec", 6);
        Event clientKeys = new Event.Received(Leg.CLIENT, "client_key_exchange", 70);
        Event encrypted = new Event.Received(Leg.CLIENT, "encrypted_record", 58, true);
        return Stream.of(
                Arguments.of(Reached.TCP, Dialogue.open()),
                Arguments.of(Reached.TCP, Dialogue.open().clientCloses()),
                Arguments.of(Reached.CLIENT_HELLO, Dialogue.open().hello()),
                Arguments.of(
                        Reached.SERVER_HELLO,
                        Dialogue.open().hello().then(new Event.Sent(Leg.CLIENT, "server_hello", 90))),
                Arguments.of(Reached.CERTIFICATE, Dialogue.open().hello().flight13()),
                // OpenSSL sends the meaningless change_cipher_spec before its alert.
                Arguments.of(
                        Reached.CERTIFICATE, Dialogue.open().hello().flight13().then(clientCcs)),
                Arguments.of(
                        Reached.KEY_EXCHANGE, Dialogue.open().hello().flight13().then(encrypted)),
                Arguments.of(Reached.KEY_EXCHANGE, Dialogue.open().hello().flight12()),
                Arguments.of(
                        Reached.CHANGE_CIPHER_SPEC,
                        Dialogue.open().hello().flight12().then(clientKeys).then(clientCcs)),
                Arguments.of(Reached.FINISHED, Dialogue.open().handshake()),
                Arguments.of(
                        Reached.APPLICATION_DATA, Dialogue.open().handshake().request(10)),
                Arguments.of(
                        Reached.CLIENT_HELLO,
                        Dialogue.open()
                                .hello()
                                .then(new Event.HandshakeCompleted(
                                        Leg.UPSTREAM, "TLSv1.3", "TLS_AES_128_GCM_SHA256", null, null, "boringssl"))
                                .then(new Event.Sent(Leg.UPSTREAM, "certificate", 90))));
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void isTheLastStepThatTheEventsShow(Reached expected, Dialogue dialogue) {
        assertThat(Reached.in(dialogue.transcript())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void hasASnakeCaseName(Reached reached) {
        assertThat(reached.id()).isEqualToIgnoringCase(reached.name()).matches("[a-z_]+");
    }
}
