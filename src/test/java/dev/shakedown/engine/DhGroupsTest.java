package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.bouncycastle.tls.TlsDHUtils;
import org.bouncycastle.tls.crypto.DHGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DhGroupsTest {

    private static final int CERTAINTY = 40;

    @ParameterizedTest
    @ValueSource(ints = {512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192})
    void hasAGroupOfEachSize(int bits) {
        assertThat(DhGroups.refusal(bits)).isEmpty();
        assertThat(TlsDHUtils.getDHGroup(DhGroups.config(bits)).getP().bitLength())
                .isEqualTo(bits);
    }

    @Test
    void takes2048BitsByDefault() {
        assertThat(TlsDHUtils.getDHGroup(DhGroups.config(0)).getP().bitLength()).isEqualTo(2048);
    }

    /** Only the size is weak: whoever breaks it breaks the discrete logarithm and not a mistake of ours. */
    @Test
    void hasASafePrimeOf512Bits() {
        DHGroup group = TlsDHUtils.getDHGroup(DhGroups.config(512));
        BigInteger p = group.getP();
        BigInteger q = p.subtract(BigInteger.ONE).shiftRight(1);
        assertThat(p.isProbablePrime(CERTAINTY)).isTrue();
        assertThat(q.isProbablePrime(CERTAINTY)).isTrue();
        assertThat(group.getQ()).isEqualTo(q);
        assertThat(group.getG().modPow(q, p)).isEqualTo(BigInteger.ONE);
    }

    @Test
    void refusesOtherSizes() {
        assertThat(DhGroups.refusal(700))
                .hasValue("it has no Diffie-Hellman group of 700 bits"
                        + " (allowed: 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192)");
    }
}
