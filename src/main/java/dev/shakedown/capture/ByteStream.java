package dev.shakedown.capture;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the segments of one direction back into their order: what came twice counts once, what came early waits
 * (RFC 9293 section 3.10.7.4). Belongs to the thread that reads the file.
 */
final class ByteStream {

    /** How much may wait for a missing segment, in bytes. */
    private static final int MOST_WAITING = 1 << 20;

    private final Sink sink;
    private final Map<Long, byte[]> waiting = new TreeMap<>();
    private int waitingBytes;
    private boolean started;
    private long position;
    private int next;
    private long end = Long.MAX_VALUE;
    private boolean ended;
    private boolean broken;

    ByteStream(Sink sink) {
        this.sink = sink;
    }

    /** Takes what became known. */
    interface Sink {

        void bytes(Instant at, byte[] bytes);

        void end(Instant at);

        /** Bytes are missing for good. */
        void gap(Instant at, long bytes);
    }

    boolean hasStarted() {
        return started;
    }

    /** The number of the first byte, if it is known. */
    void start(int sequence) {
        if (!started) {
            started = true;
            next = sequence;
        }
    }

    /** Takes a segment's payload and whether it was the last. */
    void take(Instant at, int sequence, byte[] payload, boolean last) {
        start(sequence);
        long from = position + (sequence - next);
        if (last) {
            end = Math.min(end, from + payload.length);
        }
        if (payload.length > 0 && !broken) {
            keep(from, payload);
        }
        deliver(at);
        if (waitingBytes > MOST_WAITING) {
            give(at);
        }
    }

    /** No more segments will come. */
    void finish(Instant at) {
        if (!waiting.isEmpty() && !broken) {
            give(at);
        }
    }

    private void keep(long from, byte[] payload) {
        byte[] other = waiting.get(from);
        if (from + payload.length > position && (other == null || other.length < payload.length)) {
            waiting.put(from, payload);
            waitingBytes += payload.length - (other == null ? 0 : other.length);
        }
    }

    private void deliver(Instant at) {
        Iterator<Map.Entry<Long, byte[]>> earliest = waiting.entrySet().iterator();
        while (earliest.hasNext()) {
            Map.Entry<Long, byte[]> part = earliest.next();
            if (part.getKey() > position) {
                break;
            }
            earliest.remove();
            waitingBytes -= part.getValue().length;
            int known = (int) Math.min(position - part.getKey(), part.getValue().length);
            advance(
                    at,
                    known == 0 ? part.getValue() : Arrays.copyOfRange(part.getValue(), known, part.getValue().length));
        }
        if (position >= end && !ended) {
            ended = true;
            sink.end(at);
        }
    }

    private void advance(Instant at, byte[] fresh) {
        if (fresh.length > 0) {
            position += fresh.length;
            next += fresh.length;
            sink.bytes(at, fresh);
        }
    }

    /** TLS has no use for what follows a gap. */
    private void give(Instant at) {
        broken = true;
        long first = waiting.keySet().iterator().next();
        waiting.clear();
        waitingBytes = 0;
        sink.gap(at, first - position);
    }
}
