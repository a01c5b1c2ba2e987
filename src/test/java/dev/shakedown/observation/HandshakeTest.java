package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event.Leg;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    @Test
    void tellsWhatWasNegotiatedAndHowLongItTook() {
        Handshake handshake =
                Handshake.of(Dialogue.open().handshake().request(10).transcript());

        assertThat(handshake)
                .isEqualTo(new Handshake(
                        Reached.APPLICATION_DATA,
                        "TLSv1.3",
                        "TLS_AES_128_GCM_SHA256",
                        "X25519",
                        "h2",
                        "boringssl",
                        7_000_000L));
    }

    @Test
    void knowsTheServerHelloOfAHandshakeThatNeverCompleted() {
        Handshake handshake = Handshake.of(
                Dialogue.open().hello().flight13().alert("unknown_ca").transcript());

        assertThat(handshake.version()).isEqualTo("TLSv1.3");
        assertThat(handshake.group()).isEqualTo("X25519");
        assertThat(handshake.engine()).isEqualTo("boringssl");
        assertThat(handshake.nanos()).isEqualTo(6_000_000L);
    }

    @Test
    void takesTheGroupFromTheServerHelloWhereTheEngineDoesNotKnowIt() {
        Handshake handshake = Handshake.of(Dialogue.open()
                .hello()
                .flight13()
                .then(new Event.HandshakeCompleted(Leg.CLIENT, "TLSv1.3", "S", null, null, "boringssl"))
                .transcript());

        assertThat(handshake.group()).isEqualTo("X25519");
    }

    @Test
    void knowsNothingOfASilentConnection() {
        assertThat(Handshake.of(Dialogue.open().clientCloses().transcript()))
                .isEqualTo(new Handshake(Reached.TCP, null, null, null, null, null, null));
    }
}
