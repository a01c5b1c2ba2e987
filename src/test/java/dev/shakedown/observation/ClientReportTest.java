package dev.shakedown.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientReportTest {

    @Test
    void succeedsWithZeroAndFailsWithAnythingElse() {
        assertThat(new ClientReport(0, false, "").success()).isTrue();
        assertThat(new ClientReport(0, false, "").failure()).isFalse();
        assertThat(new ClientReport(7, false, "").failure()).isTrue();
        assertThat(new ClientReport(-1, false, "").success()).isFalse();
    }

    @Test
    void saysNeitherWithoutAWordOrAfterTheDeadline() {
        assertThat(ClientReport.NONE.success() || ClientReport.NONE.failure()).isFalse();
        ClientReport killed = new ClientReport(143, true, "");
        assertThat(killed.success() || killed.failure()).isFalse();
    }
}
