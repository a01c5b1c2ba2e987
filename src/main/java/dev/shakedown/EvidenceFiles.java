package dev.shakedown;

import dev.shakedown.capture.Capture;
import dev.shakedown.capture.PcapngWriter;
import dev.shakedown.certs.PrivateFiles;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.proxy.EvidenceSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes captures and the key log, for nobody but the owner to read, on a thread of its own: event loops must not wait for
 * a disk, and memory must not fill up with what a slow one has not taken yet. Thread-safe.
 */
final class EvidenceFiles implements EvidenceSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

    /** How long the last files may take when the proxy closes. */
    private static final int PATIENCE_MILLIS = 5000;

    /** Of the heap an eighth may wait to be written, and a fourth hold captures, with those of open connections. */
    private static final long WAITING = Runtime.getRuntime().maxMemory() / 8;

    private static final long MEMORY = Runtime.getRuntime().maxMemory() / 4;

    /** What a secret takes while it waits, about: more than its line. */
    private static final int SECRET_BYTES = 1024;

    private final Backlog backlog =
            new Backlog(Executors.newSingleThreadExecutor(EvidenceFiles::daemon), WAITING, PATIENCE_MILLIS);
    private final Memory memory = new Memory(MEMORY);
    private final @Nullable Path captures;
    private final @Nullable OutputStream keyLog;
    private String section = "";

    private EvidenceFiles(@Nullable Path captures, @Nullable OutputStream keyLog) {
        this.captures = captures;
        this.keyLog = keyLog;
    }

    /**
     * Gets the files ready.
     *
     * @throws IOException if they cannot be written, with the remedy
     */
    static EvidenceFiles open(ProxyOptions.Evidence wanted) throws IOException {
        if (wanted.captures() != null) {
            makeDirectory(wanted.captures());
        }
        return new EvidenceFiles(
                wanted.captures(), wanted.keyLog() == null ? null : PrivateFiles.appendSecret(wanted.keyLog()));
    }

    @Override
    public Optional<String> fileOf(String id) {
        return captures == null
                ? Optional.empty()
                : Optional.of(file(captures, id).toString());
    }

    @Override
    public boolean wantsSecrets() {
        return keyLog != null;
    }

    @Override
    public boolean grants(long bytes) {
        return memory.grants(bytes);
    }

    @Override
    public void captured(String id, Capture capture) {
        if (captures != null) {
            Path file = file(captures, id);
            long bytes = capture.footprint();
            backlog.add(
                    "the capture " + file,
                    bytes,
                    () -> PrivateFiles.writeSecret(file, out -> PcapngWriter.write(capture, out)),
                    () -> memory.takeBack(bytes));
        }
    }

    @Override
    public void learnt(String id, Leg leg, Secret secret) {
        if (keyLog != null) {
            String whose = id + ", " + leg.name().toLowerCase(Locale.ROOT) + " leg";
            backlog.add("the key log (" + whose + ")", SECRET_BYTES, () -> append(keyLog, whose, secret), () -> {});
        }
    }

    /** Writes what is still to be written. */
    @Override
    public void close() {
        backlog.close();
        try {
            if (keyLog != null) {
                keyLog.close();
            }
        } catch (IOException e) {
            LOG.error("the key log cannot be closed: {}", e.toString());
        }
    }

    /** A comment says whose secrets follow, where that changes. Belongs to the writer's thread. */
    private void append(OutputStream out, String whose, Secret secret) throws IOException {
        String lines = (whose.equals(section) ? "" : "# " + whose + "\n") + secret.line() + "\n";
        section = whose;
        out.write(lines.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void makeDirectory(Path directory) throws IOException {
        try {
            PrivateFiles.makeDirectory(directory);
        } catch (IOException e) {
            throw new IOException(
                    "the directory " + directory + " for captures cannot be made: " + PrivateFiles.reason(e)
                            + "; choose another one",
                    e);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("the directory " + directory + " for captures cannot be written; choose another one");
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "shakedown-evidence");
        thread.setDaemon(true);
        return thread;
    }

    private static Path file(Path directory, String id) {
        return directory.resolve(id + ".pcapng");
    }
}
