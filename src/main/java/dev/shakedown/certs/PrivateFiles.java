package dev.shakedown.certs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Files that are for their owner alone. Where the file system has no POSIX modes, as on Windows, they inherit those of the
 * user's profile and nothing is checked.
 */
public final class PrivateFiles {

    private static final String SECRET = "rw-------";
    private static final String PUBLIC = "rw-r--r--";

    private PrivateFiles() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a directory with mode 0700, and its parents; leaves one that exists as it is. */
    public static void makeDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, mode(directory, "rwx------"));
    }

    /** Replaces a file at once: whoever reads it sees the old content or the new. */
    static void write(Path file, String text) throws IOException {
        write(file, ascii(text), PUBLIC);
    }

    /** The same with mode 0600 from the moment at which the file exists. */
    static void writeSecret(Path file, String text) throws IOException {
        writeSecret(file, ascii(text));
    }

    /** The same with a content of any kind. */
    public static void writeSecret(Path file, Content content) throws IOException {
        write(file, content, SECRET);
    }

    /**
     * Opens a file to append to it, and makes it with mode 0600 if it is not there.
     *
     * @throws IOException if it cannot be written, or others may read it, with the remedy
     */
    public static OutputStream appendSecret(Path file) throws IOException {
        try {
            OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                    file, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), mode(file, SECRET)));
            try {
                checkSecret(file);
            } catch (CaException e) {
                out.close();
                throw new IOException(
                        file + " may be read by others, and is to hold keys; close it: chmod 600 " + file
                                + ", or choose another file",
                        e);
            }
            return out;
        } catch (FileSystemException e) {
            throw new IOException(file + " cannot be written: " + reason(e) + "; choose another file", e);
        }
    }

    /** Why a file cannot be written, in words for people: of most failures the JDK says no more than the name. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file is in its place";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : null;
        return String.valueOf(reason == null ? e.getMessage() : reason);
    }

    /** Refuses what belongs to somebody else, or what others may change. */
    static void check(Path path) throws CaException {
        check(path, EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE), "go-w");
    }

    /** Refuses what belongs to somebody else, or what others may read or change. */
    static void checkSecret(Path file) throws CaException {
        Set<PosixFilePermission> others = EnumSet.allOf(PosixFilePermission.class);
        others.removeAll(PosixFilePermissions.fromString("rwx------"));
        check(file, others, "go-rwx");
    }

    /** An error of the file system as a message for people. */
    static CaException problem(String what, IOException e) {
        String reason = e instanceof AccessDeniedException ? "permission denied: " + e.getMessage() : reason(e);
        return new CaException(
                what + ": " + reason + "; check the owner and mode of the directory, or choose another one", e);
    }

    private static Content ascii(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(Path file, Content content, String mode) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(Files.newByteChannel(
                    next, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode(file, mode))))) {
                content.writeTo(out);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void check(Path path, Set<PosixFilePermission> forbidden, String remedy) throws CaException {
        if (!posix(path) || !Files.exists(path)) {
            return;
        }
        try {
            String owner = Files.getOwner(path).getName();
            Optional<String> user = ProcessHandle.current().info().user();
            if (user.isPresent() && !user.get().equals(owner)) {
                throw new CaException(
                        path + " belongs to " + owner + ", not to " + user.get() + "; choose another directory");
            }
            Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
            if (found.stream().anyMatch(forbidden::contains)) {
                throw new CaException(path + " is open to others (mode " + PosixFilePermissions.toString(found)
                        + "); close it: chmod " + remedy + " " + path + ", and make a new CA: ca create");
            }
        } catch (IOException e) {
            throw problem("cannot read the CA", e);
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
