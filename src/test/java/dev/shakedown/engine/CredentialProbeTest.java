package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import dev.shakedown.scenario.TlsParameters;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialProbeTest {

    private static final Engine ENGINE = new BoringSslEngine();

    static Stream<Credential> servable() {
        return Stream.of(
                TestCredentials.ecdsa(),
                TestCredentials.ed25519(),
                TestCredentials.rsa(1024),
                TestCredentials.stapled(TestCredentials.ecdsa()));
    }

    @ParameterizedTest
    @MethodSource("servable")
    void letsThroughWhatBoringSslCanServe(Credential credential) {
        assertThat(ENGINE.refusal(TlsParameters.DEFAULT, credential)).isEmpty();
    }

    static Stream<Credential> unservable() {
        return Stream.of(
                TestCredentials.rsa(512), TestCredentials.withoutDigitalSignature(), TestCredentials.garbage());
    }

    @ParameterizedTest
    @MethodSource("unservable")
    void refusesWhatBoringSslCannotServe(Credential credential) {
        assertThat(ENGINE.refusal(TlsParameters.DEFAULT, credential))
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("it does not take the certificate or its key"));
    }

    @Test
    void asksOnce() {
        Credential credential = TestCredentials.rsa(512);
        Optional<String> first = ENGINE.refusal(TlsParameters.DEFAULT, credential);
        assertThat(ENGINE.refusal(TlsParameters.DEFAULT, credential)).isSameAs(first);
    }
}
