package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

    @Test
    void endsWithItsOwnLimitAndWithThatOfAll() {
        Allowance all = Allowance.of(10);
        Allowance part = all.part(6);
        assertThat(part.grants(7)).isFalse();
        assertThat(part.grants(6)).isTrue();
        assertThat(part.grants(1)).isFalse();
        assertThat(all.part(100).grants(5)).isFalse();
        assertThat(all.part(100).grants(4)).isTrue();
    }
}
