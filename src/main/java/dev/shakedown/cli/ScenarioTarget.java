package dev.shakedown.cli;

import dev.shakedown.reproduce.Reproduction;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that a scenario is to be written to, checked before any work is done for it. */
final class ScenarioTarget {

    private static final String ENDING = ".yaml";

    private final Path file;
    private final boolean force;

    private ScenarioTarget(Path file, boolean force) {
        this.file = file;
        this.force = force;
    }

    /**
     * Checks the file's name and place.
     *
     * @param force true to replace a file that is there
     */
    static ScenarioTarget of(Path file, boolean force) throws IOException {
        String name = String.valueOf(file.getFileName());
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 63) {
            throw new UsageException("'" + file + "' cannot be a scenario, whose id is its name (allowed: a-z, 0-9 and"
                    + " single hyphens, up to 63 characters, then " + ENDING + ", for instance broken-shop.yaml)");
        }
        if (Files.isDirectory(file)) {
            throw new UsageException("'" + file + "' is a directory (allowed: a file to write)");
        }
        if (Files.exists(file) && !force) {
            throw new UsageException("'" + file + "' is there already (--force replaces it)");
        }
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IOException("'" + file + "' cannot be written: there is no directory '" + directory + "'");
        }
        if (!Files.isWritable(Files.exists(file) ? file : directory)) {
            throw new IOException("'" + file + "' cannot be written: permission denied");
        }
        return new ScenarioTarget(file, force);
    }

    /** Writes a scenario, and says what it could not take over. */
    void write(Reproduction reproduction, PrintWriter err) throws IOException {
        OpenOption create = force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
        try {
            Files.writeString(
                    file, reproduction.yaml(), create, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("'" + file + "' is there already (--force replaces it)");
        }
        reportLosses(reproduction, err);
        err.println("wrote " + file + "; serve it with: shakedown serve --scenarios " + file + " -s " + id());
        err.flush();
    }

    /** Says what a scenario could not take over. */
    static void reportLosses(Reproduction reproduction, PrintWriter err) {
        if (!reproduction.losses().isEmpty()) {
            err.println("not taken over:");
            reproduction.losses().forEach(loss -> err.println("  - " + loss));
            err.flush();
        }
    }

    private String id() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }
}
