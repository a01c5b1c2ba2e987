package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermittedNamesTest {

    private final PermittedNames names = PermittedNames.with(List.of("Example.com", "10.0.0.0/8"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "a.localhost",
                "*.b.localhost",
                "x.test",
                "y.example",
                "z.invalid",
                "host.docker.internal",
                "host.testcontainers.internal",
                "127.0.0.1",
                "127.9.9.9",
                "::1",
                "example.com",
                "www.example.com",
                "10.2.3.4"
            })
    void permits(String name) {
        assertThat(names.permits(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.com", "evilexample.com", "com", "11.0.0.1", "::2", "docker.internal", "nolocalhost", ""})
    void doesNotPermit(String name) {
        assertThat(names.permits(name)).isFalse();
    }

    @Test
    void aStarPermitsEverything() {
        PermittedNames all = PermittedNames.with(List.of("example.com", "*"));

        assertThat(all.unconstrained()).isTrue();
        assertThat(all.permits("evil.com")).isTrue();
        assertThat(all.constraints().permitted()).isEmpty();
    }

    @Test
    void areReadBackFromTheCertificate() {
        SandboxAuthority authority = SandboxAuthority.generate(names, InstantSource.system());

        assertThat(authority.permitted().names()).containsExactlyElementsOf(names.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.example.com", "a b", "https://example.com", ""})
    void refusesWhatIsNoDomain(String name) {
        assertThatThrownBy(() -> PermittedNames.with(List.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + name + "' cannot be permitted (allowed: a domain, which includes its");
    }
}
