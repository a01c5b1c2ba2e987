package dev.shakedown.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** The end of what a process printed, read by a thread of its own so that the process never waits. Bounded. */
final class OutputTail {

    /** In bytes: enough for a stack trace, little enough to keep one for each trial. */
    static final int LIMIT = 8192;

    private final Thread reader;
    private byte[] tail = {};

    private OutputTail(InputStream stream) {
        reader = new Thread(() -> read(stream), "shakedown-client-output");
        reader.setDaemon(true);
    }

    static OutputTail of(InputStream stream) {
        OutputTail tail = new OutputTail(stream);
        tail.reader.start();
        return tail;
    }

    /** Waits for the end of the stream, but no longer than this: a process that was left behind may hold it open. */
    String await(Duration patience) throws InterruptedException {
        reader.join(patience.toMillis());
        synchronized (this) {
            return new String(tail, StandardCharsets.UTF_8);
        }
    }

    private void read(InputStream stream) {
        byte[] buffer = new byte[LIMIT];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                append(buffer, count);
            }
        } catch (IOException e) {
            // The process was ended while it printed; what it had printed is kept.
        }
    }

    private synchronized void append(byte[] bytes, int count) {
        byte[] all = Arrays.copyOf(tail, tail.length + count);
        System.arraycopy(bytes, 0, all, tail.length, count);
        tail = all.length <= LIMIT ? all : Arrays.copyOfRange(all, all.length - LIMIT, all.length);
    }
}
