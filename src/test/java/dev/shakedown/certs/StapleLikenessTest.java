package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StapleLikenessTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @EnumSource(
            value = RevocationStatus.class,
            names = {"GOOD", "REVOKED"})
    void readsWhatAStapleSays(RevocationStatus status) {
        ForgedCertificate issuer = Hierarchy.create("any", "here", PermittedNames.with(List.of()), () -> NOW)
                .intermediate();
        RevocationRecipe recipe = new RevocationRecipe(status, null, null, false);
        byte[] staple = new OcspResponder(() -> NOW).staple(new RevocationCase("k1", recipe, BigInteger.TEN, issuer));

        assertThat(StapleLikeness.of(staple)).contains(status);
    }

    @Test
    void isEmptyForWhatSaysNeither() {
        byte[] tryLater = {0x30, 3, 0x0a, 1, 3};

        assertThat(StapleLikeness.of(tryLater)).isEmpty();
        assertThat(StapleLikeness.of(new byte[] {1, 2})).isEmpty();
        assertThat(StapleLikeness.of(new byte[0])).isEmpty();
    }
}
