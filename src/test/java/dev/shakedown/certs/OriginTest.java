package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void isAHostAndATimeThatLeaveRoomInACommonName() {
        String origin = Origin.of(() -> Instant.parse("2026-11-21T10:00:00.123Z"));

        assertThat(origin).matches("[A-Za-z0-9._-]+ 2026-11-21T10:00Z");
        assertThat("Shakedown untrusted intermediate " + origin).hasSizeLessThanOrEqualTo(64);
    }
}
