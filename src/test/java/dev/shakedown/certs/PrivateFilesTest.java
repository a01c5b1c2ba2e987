package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    @Test
    void saysWhyInWordsForPeople() {
        assertThat(PrivateFiles.reason(new AccessDeniedException("/a"))).isEqualTo("permission denied");
        assertThat(PrivateFiles.reason(new NoSuchFileException("/a"))).isEqualTo("there is no such directory");
        assertThat(PrivateFiles.reason(new FileAlreadyExistsException("/a"))).isEqualTo("a file is in its place");
        assertThat(PrivateFiles.reason(new FileSystemException("/a", null, "Is a directory")))
                .isEqualTo("Is a directory");
        assertThat(PrivateFiles.reason(new IOException("No space left on device")))
                .isEqualTo("No space left on device");
    }
}
