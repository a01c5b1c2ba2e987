package dev.shakedown;

import static dev.shakedown.InterceptionFixture.interception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterceptionLogTest {

    @Test
    void keepsTheNewestAndCountsAll() {
        InterceptionLog log = new InterceptionLog();
        for (int i = 0; i < InterceptionLog.LIMIT + 5; i++) {
            log.add(interception("c-" + i, Kind.ACCEPTED));
        }
        assertThat(log.finished()).hasSize(InterceptionLog.LIMIT);
        assertThat(log.finished()).first().extracting(Interception::id).isEqualTo("c-5");
        assertThat(log.count()).isEqualTo(InterceptionLog.LIMIT + 5L);
    }

    @Test
    void doesNotWaitForWhatHasCome() throws InterruptedException {
        InterceptionLog log = new InterceptionLog();
        log.add(interception("c-1", Kind.ACCEPTED));
        log.awaitMoreThan(0, Duration.ofDays(1));
        log.awaitMoreThan(1, Duration.ZERO);
        assertThat(log.count()).isEqualTo(1);
    }
}
