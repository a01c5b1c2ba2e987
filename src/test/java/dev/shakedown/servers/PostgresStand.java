package dev.shakedown.servers;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL of its own, which is asked for TLS in the plain protocol; never run as root, for it refuses that. */
final class PostgresStand {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final String OWNER = "postgres";

    private final Path directory;

    /** Makes an empty database cluster in a new folder. */
    PostgresStand(Path parent) throws IOException, InterruptedException {
        String program = Programs.find("initdb");
        this.directory = Files.createDirectories(parent.resolve("postgres"));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
        own(directory);
        Programs.output(
                parent,
                unprivileged(program, "-D", data(), "--no-sync", "-A", "trust").toArray(String[]::new));
    }

    /** Starts the server with a certificate, or with TLS off. */
    RunningServer start(KeyFiles.Pair pair, boolean tls) throws IOException {
        int port = RealServer.freePort();
        List<String> command = unprivileged(Programs.find("postgres"), "-D", data(), "-p", String.valueOf(port));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=off",
                "ssl=" + (tls ? "on" : "off"),
                "ssl_cert_file=" + copy(pair.chain()),
                "ssl_key_file=" + copy(pair.key()))) {
            command.addAll(List.of("-c", setting));
        }
        return RealServer.start(port, directory.resolveSibling("postgres-" + port + ".log"), command);
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private static List<String> unprivileged(String... command) {
        List<String> all = new ArrayList<>();
        if (ROOT) {
            all.addAll(List.of("setpriv", "--reuid=" + OWNER, "--regid=" + OWNER, "--clear-groups"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private Path copy(Path file) throws IOException {
        Path copy = Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
        own(copy);
        return copy;
    }

    private static void own(Path path) throws IOException {
        if (ROOT) {
            Files.setOwner(
                    path,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
        }
    }
}
