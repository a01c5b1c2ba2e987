package dev.shakedown.capture;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One TCP conversation while its packets are read. Who opened it is known from its SYN, or else guessed from who sent a
 * ClientHello. Belongs to the thread that reads the file.
 */
final class TcpConversation {

    private final String name;
    private final Allowance allowance;
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<Sender, ByteStream> streams = new EnumMap<>(Sender.class);
    private final Map<Sender, byte[]> firstBytes = new EnumMap<>(Sender.class);
    private final InetSocketAddress client;
    private final InetSocketAddress server;
    private final int firstSequence;
    private final boolean rolesKnown;
    private boolean open;
    private boolean over;
    private boolean cut;
    private Instant latest = Instant.EPOCH;

    TcpConversation(String name, Segment first, Allowance allowance) {
        this.name = name;
        this.allowance = allowance;
        this.firstSequence = first.sequence();
        this.rolesKnown = first.synchronises();
        this.client = first.accepts() ? first.to() : first.from();
        this.server = first.accepts() ? first.from() : first.to();
        for (Sender sender : Sender.values()) {
            streams.put(sender, new ByteStream(sink(sender)));
        }
    }

    /** True if a segment opens another conversation between the same ends; some captures have every packet twice. */
    boolean isSucceededBy(Segment segment) {
        return segment.opens()
                && segment.sequence() != firstSequence
                && (over || streams.values().stream().allMatch(ByteStream::hasStarted));
    }

    void take(Instant at, Segment segment, List<String> comments) {
        latest = at;
        comments.forEach(comment -> happenings.add(new Happening.Note(at, comment)));
        Sender from = segment.from().equals(client) ? Sender.CLIENT : Sender.SERVER;
        if (segment.accepts() && !open) {
            open = true;
            happenings.add(new Happening.Opened(at));
        }
        if (segment.resets()) {
            reset(at, from);
            return;
        }
        int sequence = segment.sequence() + (segment.synchronises() ? 1 : 0);
        stream(from).take(at, sequence, segment.payload(), segment.finishes());
    }

    private void reset(Instant at, Sender from) {
        over = true;
        stream(from).finish(at);
        boolean repeated = happenings.stream()
                .anyMatch(happening -> happening instanceof Happening.Reset reset && reset.from() == from);
        if (!repeated) {
            happenings.add(new Happening.Reset(at, from));
        }
    }

    /** All that happened, when no more packets will come. */
    Conversation conversation() {
        streams.values().forEach(stream -> stream.finish(latest));
        boolean swapped = !rolesKnown && isClientHello(Sender.SERVER) && !isClientHello(Sender.CLIENT);
        if (!swapped) {
            return new Conversation(name, client, server, happenings);
        }
        List<Happening> turned = new ArrayList<>();
        happenings.forEach(happening -> happening.tell(new Turned(turned)));
        return new Conversation(name, server, client, turned);
    }

    private ByteStream stream(Sender from) {
        ByteStream stream = streams.get(from);
        if (stream == null) {
            throw new IllegalStateException("no stream of the " + from);
        }
        return stream;
    }

    private ByteStream.Sink sink(Sender from) {
        return new ByteStream.Sink() {
            @Override
            public void bytes(Instant at, byte[] bytes) {
                firstBytes.putIfAbsent(from, bytes);
                if (!cut && allowance.grants(bytes.length)) {
                    happenings.add(new Happening.Bytes(at, from, bytes));
                } else if (!cut) {
                    cut = true;
                    happenings.add(new Happening.Note(at, "the rest of the conversation was not read: it is too long"));
                }
            }

            @Override
            public void end(Instant at) {
                over |= happenings.stream().anyMatch(Happening.Fin.class::isInstance);
                happenings.add(new Happening.Fin(at, from));
            }

            @Override
            public void gap(Instant at, long bytes) {
                happenings.add(new Happening.Note(
                        at,
                        "the capture lacks " + bytes + " bytes of the " + (from == Sender.CLIENT ? "client" : "server")
                                + " here; what followed them was left out"));
            }
        };
    }

    private boolean isClientHello(Sender sender) {
        byte[] bytes = firstBytes.getOrDefault(sender, new byte[0]);
        return bytes.length > 5 && bytes[0] == 22 && bytes[1] == 3 && bytes[5] == 1;
    }

    /** Writes down the same with the roles exchanged. */
    private record Turned(List<Happening> happenings) implements ConversationListener {

        @Override
        public void opened(Instant at) {
            happenings.add(new Happening.Opened(at));
        }

        @Override
        public void bytes(Instant at, Sender from, byte[] bytes) {
            happenings.add(new Happening.Bytes(at, from.peer(), bytes));
        }

        @Override
        public void fin(Instant at, Sender from) {
            happenings.add(new Happening.Fin(at, from.peer()));
        }

        @Override
        public void reset(Instant at, Sender from) {
            happenings.add(new Happening.Reset(at, from.peer()));
        }

        @Override
        public void note(Instant at, String text) {
            happenings.add(new Happening.Note(at, text));
        }
    }
}
