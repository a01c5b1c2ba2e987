package dev.shakedown.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Everything that happened on one connection, in order.
 *
 * @param events in the order in which they happened
 * @param bytesFromClient application bytes from the client, after decryption
 * @param bytesToClient application bytes to the client, before encryption
 */
public record Transcript(List<TimedEvent> events, long bytesFromClient, long bytesToClient) {

    /** All events of a kind, in order. */
    public <E extends Event> Stream<E> all(Class<E> kind) {
        return events.stream().map(TimedEvent::event).filter(kind::isInstance).map(kind::cast);
    }

    /** The first event of a kind. */
    public <E extends Event> Optional<E> first(Class<E> kind) {
        return all(kind).findFirst();
    }

    /** True if an event of the kind happened. */
    public boolean has(Class<? extends Event> kind) {
        return first(kind).isPresent();
    }

    /** Writes a transcript. Belongs to the event loop of its connection; not for any other thread. */
    public static final class Recorder {

        private final LongSupplier nanoTime;
        private final long start;
        private final List<TimedEvent> events = new ArrayList<>(24);
        private long bytesFromClient;
        private long bytesToClient;

        /** Starts now, by a clock of nanoseconds such as {@link System#nanoTime}. */
        public Recorder(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            this.start = nanoTime.getAsLong();
        }

        public void add(Event event) {
            events.add(new TimedEvent(nanoTime.getAsLong() - start, event));
        }

        public void countFromClient(long bytes) {
            bytesFromClient += bytes;
        }

        public void countToClient(long bytes) {
            bytesToClient += bytes;
        }

        /** What has been recorded up to now. */
        public Transcript transcript() {
            return new Transcript(List.copyOf(events), bytesFromClient, bytesToClient);
        }
    }
}
