package dev.shakedown.capture;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Writes down a conversation while it takes place, up to a limit. Belongs to the thread of its connection; what
 * {@link #conversation} returns belongs to nobody.
 */
public final class ConversationRecorder implements ConversationListener {

    private final String name;
    private final InetSocketAddress client;
    private final InetSocketAddress server;
    private final List<Happening> happenings = new ArrayList<>();
    private final LongPredicate memory;
    private long room;
    private boolean cut;

    /**
     * A recorder that has heard nothing yet.
     *
     * @param limit how many bytes of both ends together are kept, 0 or more; what comes after the limit is left out, and
     *     a note says so
     */
    public ConversationRecorder(String name, InetSocketAddress client, InetSocketAddress server, long limit) {
        this(name, client, server, limit, bytes -> true);
    }

    /**
     * One that shares memory with others.
     *
     * @param memory grants so many bytes of it or not; of what it granted, {@link Capture#footprint} tells the sum
     */
    public ConversationRecorder(
            String name, InetSocketAddress client, InetSocketAddress server, long limit, LongPredicate memory) {
        this.name = name;
        this.client = client;
        this.server = server;
        this.room = limit;
        this.memory = memory;
    }

    @Override
    public void opened(Instant at) {
        happenings.add(new Happening.Opened(at));
    }

    @Override
    public void bytes(Instant at, Sender from, byte[] bytes) {
        if (!cut && (bytes.length > room || !memory.test(Happening.Bytes.footprint(bytes)))) {
            cut = true;
            note(at, "the capture leaves out what was sent from here on: its limit is reached");
        }
        if (!cut) {
            room -= bytes.length;
            happenings.add(new Happening.Bytes(at, from, bytes));
        }
    }

    @Override
    public void fin(Instant at, Sender from) {
        happenings.add(new Happening.Fin(at, from));
    }

    @Override
    public void reset(Instant at, Sender from) {
        happenings.add(new Happening.Reset(at, from));
    }

    @Override
    public void note(Instant at, String text) {
        happenings.add(new Happening.Note(at, text));
    }

    /** True if bytes were left out. */
    public boolean cut() {
        return cut;
    }

    /** What has been said so far. */
    public Conversation conversation() {
        return new Conversation(name, client, server, happenings);
    }
}
