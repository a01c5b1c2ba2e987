package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    private Path directory;

    @Test
    void aSecretIsReplacedAtOnceAndStaysSecret() throws Exception {
        Path file = directory.resolve("secret");

        PrivateFiles.writeSecret(file, "old");
        PrivateFiles.writeSecret(file, "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryContaining(file::equals);
        assertThat(directory.toFile().list()).containsExactly("secret");
        PrivateFiles.checkSecret(file);
    }

    @Test
    void aDirectoryIsMadeWithItsParents() throws Exception {
        Path made = directory.resolve("a/b");

        PrivateFiles.makeDirectory(made);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatOthersMayReadIsNoSecret() throws Exception {
        Path file = directory.resolve("file");
        PrivateFiles.write(file, "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        PrivateFiles.check(file);
        assertThatThrownBy(() -> PrivateFiles.checkSecret(file))
                .isInstanceOf(CaException.class)
                .hasMessageContaining("is open to others (mode rw-r--r--)");
    }

    @Test
    void anErrorOfTheFileSystemNamesTheRemedy() {
        assertThat(PrivateFiles.problem("cannot read", new AccessDeniedException("/ca")))
                .hasMessage("cannot read: permission denied: /ca; check the owner and mode of the directory,"
                        + " or choose another one");
    }
}
