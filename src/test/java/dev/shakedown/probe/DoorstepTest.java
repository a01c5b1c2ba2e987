package dev.shakedown.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorstepTest {

    /** Of names with several labels many name services know nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "expired.localhost", "a.wildcard.LOCALHOST", "127.0.0.1", "::1"})
    void knowsLoopbackByItsNames(String host) throws UnknownHostException {
        assertThat(Doorstep.lookUp(host).isLoopbackAddress()).isTrue();
    }
}
