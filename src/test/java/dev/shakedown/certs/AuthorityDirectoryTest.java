package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityDirectoryTest {

    private static final PermittedNames NAMES = PermittedNames.with(List.of("example.com"));

    @TempDir
    private Path temporary;

    private Path home;
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final InstantSource clock = () -> now;

    @BeforeEach
    void choose() {
        home = temporary.resolve("new/ca");
    }

    @Test
    void aNewCaIsForItsOwnerAlone() throws Exception {
        directory().loadOrCreate();

        assertThat(mode(home)).isEqualTo("rwx------");
        assertThat(mode(home.resolve("intermediate.key"))).isEqualTo("rw-------");
        assertThat(mode(home.resolve("untrusted-intermediate.key"))).isEqualTo("rw-------");
        assertThat(files())
                .containsExactlyInAnyOrder(
                        ".lock",
                        "ca.pem",
                        "intermediate.pem",
                        "intermediate.key",
                        "untrusted-ca.pem",
                        "untrusted-intermediate.pem",
                        "untrusted-intermediate.key");
    }

    @Test
    void theRootsKeyIsNowhere() throws Exception {
        SandboxAuthority authority = directory().loadOrCreate();

        for (String file : List.of("intermediate.key", "untrusted-intermediate.key")) {
            byte[] key = Pem.decode(Pem.PRIVATE_KEY, Files.readString(home.resolve(file)));
            assertThatThrownBy(() ->
                            CaCertificate.parse(authority.root().getEncoded()).with(key))
                    .hasMessageContaining("does not fit");
        }
    }

    @Test
    void whatWasMadeIsReadBack() throws Exception {
        SandboxAuthority made = directory().replace(NAMES);

        SandboxAuthority read = directory().load();

        assertThat(read.root()).isEqualTo(made.root());
        assertThat(read.untrustedRoot()).isEqualTo(made.untrustedRoot());
        assertThat(read.permittedNames()).isEqualTo(made.permittedNames()).contains("example.com");
        assertThat(directory().loadOrCreate().root()).isEqualTo(made.root());
    }

    @Test
    void aCaIsRenewedForTheSameNamesOnItsLastDay() throws Exception {
        SandboxAuthority made = directory().replace(NAMES);

        now = now.plus(Duration.ofDays(26));
        assertThat(directory().loadOrCreate().root()).isEqualTo(made.root());
        now = now.plus(Duration.ofDays(1)).plusSeconds(1);
        SandboxAuthority renewed = directory().loadOrCreate();

        assertThat(renewed.root()).isNotEqualTo(made.root());
        assertThat(renewed.permittedNames()).isEqualTo(made.permittedNames());
    }

    @Test
    void anExpiredCaIsRefused() throws Exception {
        directory().replace(NAMES);
        now = now.plus(Duration.ofDays(29));

        assertThatThrownBy(() -> directory().load())
                .isInstanceOf(CaException.class)
                .hasMessageContaining("expired at 2026-12-19T10:00:00Z; make a new one: ca create");
    }

    @Test
    void aMissingCaIsNamed() {
        assertThatThrownBy(() -> directory().load())
                .isInstanceOf(CaException.class)
                .hasMessage("there is no CA in " + home + "; make one: ca create");
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        directory().replace(NAMES);
        Path key = home.resolve("intermediate.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> directory().loadOrCreate())
                .isInstanceOf(CaException.class)
                .hasMessageContaining(key + " is open to others (mode rw-r-----); close it: chmod go-rwx " + key);
    }

    @Test
    void aDirectoryThatOthersMayChangeIsRefused() throws Exception {
        directory().replace(NAMES);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> directory().load()).hasMessageContaining("chmod go-w " + home);
    }

    @Test
    void aDamagedCaIsRefused() throws Exception {
        directory().replace(NAMES);
        Files.writeString(home.resolve("intermediate.pem"), "nonsense");

        assertThatThrownBy(() -> directory().loadOrCreate())
                .isInstanceOf(CaException.class)
                .hasMessageContaining(
                        "is damaged (intermediate.pem: no PEM block 'CERTIFICATE' in it); make a new one");
    }

    @Test
    void anIncompleteCaIsRefused() throws Exception {
        directory().replace(NAMES);
        Files.delete(home.resolve("ca.pem"));

        assertThatThrownBy(() -> directory().load())
                .hasMessageContaining("lacks " + home.resolve("ca.pem") + "; make a new one: ca create");
    }

    @Test
    void certificatesThatDoNotFitTogetherAreRefused() throws Exception {
        directory().replace(NAMES);
        Files.copy(home.resolve("untrusted-intermediate.key"), temporary.resolve("other"));
        Files.writeString(home.resolve("intermediate.key"), Files.readString(temporary.resolve("other")));

        assertThatThrownBy(() -> directory().load()).hasMessageContaining("is damaged (the key does not fit");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> new AuthorityDirectory(file.resolve("ca"), clock).loadOrCreate())
                .isInstanceOf(CaException.class)
                .hasMessageStartingWith("cannot write the CA to " + file.resolve("ca"))
                .hasMessageContaining("choose another one");
    }

    @Test
    void allWhoStartAtOnceGetTheSameCa() {
        List<CompletableFuture<SandboxAuthority>> starts = Stream.generate(
                        () -> CompletableFuture.supplyAsync(this::start))
                .limit(8)
                .toList();

        assertThat(starts.stream().map(start -> start.join().root()).distinct()).hasSize(1);
    }

    private SandboxAuthority start() {
        try {
            return directory().loadOrCreate();
        } catch (CaException e) {
            throw new AssertionError(e);
        }
    }

    private AuthorityDirectory directory() {
        return new AuthorityDirectory(home, clock);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> list = Files.list(home)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
