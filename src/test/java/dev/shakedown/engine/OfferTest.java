package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {

    @Test
    void isOfTodayByDefault() {
        Offer offer = Offer.of(TlsParameters.DEFAULT);
        assertThat(offer.versions()).containsExactly(ProtocolVersion.TLS_1_2, ProtocolVersion.TLS_1_3);
        assertThat(offer.suites())
                .hasSize(9)
                .allSatisfy(suite -> assertThat(suite.name())
                        .matches("TLS_(ECDHE_(RSA|ECDSA)_WITH_)?(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)"));
    }

    @Test
    void hasSuitesForOldVersionsOnlyWhereTheyAreServed() {
        Offer offer = Offer.of(tls(List.of(ProtocolVersion.TLS_1_0)));
        assertThat(offer.suites()).allSatisfy(suite -> assertThat(suite.name()).endsWith("_CBC_SHA"));
        assertThat(Offer.of(tls(List.of(ProtocolVersion.TLS_1_2))).suites())
                .noneSatisfy(suite -> assertThat(suite.name()).contains("CBC"));
    }

    @Test
    void leavesOutVersionsWithoutASuite() {
        assertThat(Offer.of(tls(List.of(), 0xc02b)).versions()).containsExactly(ProtocolVersion.TLS_1_2);
        assertThat(Offer.of(tls(List.of(), 0x1301)).versions()).containsExactly(ProtocolVersion.TLS_1_3);
        assertThat(Offer.of(tls(List.of(ProtocolVersion.TLS_1_3), 0xc02b)).versions())
                .isEmpty();
    }

    @Test
    void putsVersionsInOrder() {
        List<ProtocolVersion> jumbled =
                List.of(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_1, ProtocolVersion.TLS_1_2);
        assertThat(Offer.of(tls(jumbled)).versions()).isSorted().hasSize(3);
    }

    @Test
    void losesAVersionWithItsSuites() {
        Offer rest = Offer.of(TlsParameters.DEFAULT).without(ProtocolVersion.TLS_1_3);
        assertThat(rest.offers(ProtocolVersion.TLS_1_3)).isFalse();
        assertThat(rest.suites()).hasSize(6).noneMatch(Offer::isTls13);
    }

    private static TlsParameters tls(List<ProtocolVersion> versions, int... suites) {
        List<CipherSuite> wanted = EngineTest.tls12(suites).suites();
        return new TlsParameters(versions, wanted, List.of(), List.of(), List.of(), 0, null);
    }
}
