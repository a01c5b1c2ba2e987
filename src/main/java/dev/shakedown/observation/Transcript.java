package dev.shakedown.observation;

import dev.shakedown.wire.ClientHello;
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
 * @param dropped how many further events happened and were not kept, for a peer must not make a transcript grow
 */
public record Transcript(List<TimedEvent> events, long bytesFromClient, long bytesToClient, long dropped) {

    /** Nothing happened at all. */
    public static final Transcript EMPTY = new Transcript(List.of(), 0, 0);

    public Transcript {
        events = List.copyOf(events);
    }

    /** A transcript that kept everything. */
    public Transcript(List<TimedEvent> events, long bytesFromClient, long bytesToClient) {
        this(events, bytesFromClient, bytesToClient, 0);
    }

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

    /** True if the client sent application data under the negotiated keys. */
    public boolean dataFromClient() {
        return bytesFromClient > 0
                || all(Event.ApplicationData.class).anyMatch(data -> data.from() == Event.Peer.CLIENT);
    }

    /** The ClientHello, if one arrived that could be decoded. */
    public Optional<ClientHello> hello() {
        return first(Event.ClientHelloParsed.class).map(Event.ClientHelloParsed::hello);
    }

    /** The same with more events at its end. */
    public Transcript with(List<TimedEvent> more) {
        return new Transcript(
                Stream.concat(events.stream(), more.stream()).toList(), bytesFromClient, bytesToClient, dropped);
    }

    /** Writes a transcript. Belongs to the event loop of its connection; not for any other thread. */
    public static final class Recorder {

        /** How many events are kept before those that a peer can repeat at will are only counted. */
        public static final int REPEATABLE = 500;

        /** How many events are kept at most. */
        public static final int LIMIT = 2 * REPEATABLE;

        private final LongSupplier nanoTime;
        private final long start;
        private final List<TimedEvent> events = new ArrayList<>(24);
        private long bytesFromClient;
        private long bytesToClient;
        private long dropped;

        /** Starts now, by a clock of nanoseconds such as {@link System#nanoTime}. */
        public Recorder(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            this.start = nanoTime.getAsLong();
        }

        /** Adds an event that happens now, or only counts it if there are too many. */
        public void add(Event event) {
            if (events.size() >= (event.repeats() ? REPEATABLE : LIMIT)) {
                dropped++;
                return;
            }
            events.add(new TimedEvent(nanoTime.getAsLong() - start, event));
        }

        /** Counts application bytes from the client, 0 or more. */
        public void countFromClient(long bytes) {
            bytesFromClient += bytes;
        }

        /** Counts application bytes to the client, 0 or more. */
        public void countToClient(long bytes) {
            bytesToClient += bytes;
        }

        /** What has been recorded up to now. */
        public Transcript transcript() {
            return new Transcript(events, bytesFromClient, bytesToClient, dropped);
        }
    }
}
