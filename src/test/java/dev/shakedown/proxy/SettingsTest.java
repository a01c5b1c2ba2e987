package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void refusesTimesThatMakeNoSense() {
        assertThatThrownBy(() -> settings(Duration.ZERO, Duration.ZERO)).hasMessageContaining("deadline PT0S (allowed");
        assertThatThrownBy(() -> settings(Duration.ofSeconds(1), Duration.ofSeconds(-1)))
                .hasMessageContaining("grace PT-1S (allowed");
    }

    private static void settings(Duration deadline, Duration grace) {
        Consumer<Object> unused = ignored -> {};
        new Settings(
                new CataloguePlanner(
                        TestScenarios.catalogue(),
                        (chain, revocation, host) -> {
                            throw new AssertionError();
                        },
                        (tls, credential) -> {
                            throw new AssertionError();
                        }),
                (spec, own) -> new EchoBackend(),
                finished -> {
                    throw new AssertionError();
                },
                unused::accept,
                deadline,
                grace,
                InstantSource.system());
    }
}
