package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxAuthorityTest {

    @Test
    void anEphemeralOneLivesForTheRestOfThirtyDays() {
        SandboxAuthority authority = SandboxAuthority.ephemeral(List.of("example.com"));

        assertThat(Duration.between(Instant.now(), authority.expires()))
                .isBetween(Duration.ofDays(27), Duration.ofDays(28));
        assertThat(authority.permittedNames()).contains("localhost", "example.com", "127.0.0.0/8");
        assertThat(authority.unconstrained()).isFalse();
        assertThat(SandboxAuthority.ephemeral(List.of("*")).unconstrained()).isTrue();
    }

    @Test
    void isRecognisedByItsName() {
        SandboxAuthority authority = SandboxAuthority.ephemeral(List.of());

        assertThat(CertificateFacts.of(authority.root()).subject()).startsWith("Shakedown sandbox root ");
        assertThat(CertificateFacts.of(authority.untrustedRoot()).subject()).startsWith("Shakedown untrusted root ");
    }

    @Test
    void isMadeInADirectoryAndReadFromIt(@TempDir Path directory) throws Exception {
        SandboxAuthority made = SandboxAuthority.create(directory, List.of("example.com"));

        assertThat(SandboxAuthority.load(directory).root()).isEqualTo(made.root());
        assertThat(SandboxAuthority.loadOrCreate(directory).permittedNames()).contains("example.com");
        assertThat(SandboxAuthority.create(directory, List.of()).root()).isNotEqualTo(made.root());
    }

    @Test
    void aWrongNameIsRefusedBeforeAnythingIsWritten(@TempDir Path directory) {
        assertThatThrownBy(() -> SandboxAuthority.create(directory.resolve("ca"), List.of("*.example.com")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(directory).isEmptyDirectory();
    }
}
