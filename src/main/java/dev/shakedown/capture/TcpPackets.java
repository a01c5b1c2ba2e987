package dev.shakedown.capture;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the packets that a conversation would have taken on Ethernet: the three of the opening, segments that fit, and
 * the end as it was (RFC 9293). Belongs to the thread that writes the file.
 */
final class TcpPackets implements ConversationListener {

    private static final int SYN = 0x02;
    private static final int FIN = 0x01;
    private static final int RST = 0x04;
    private static final int PSH = 0x08;
    private static final int ACK = 0x10;
    private static final int HEADER_LENGTH = 20;
    private static final short WINDOW = (short) 0xffff;

    private final int networkInterface;
    private final Conversation conversation;
    private final List<Packet> packets = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    /** The numbers of the next bytes that the ends will send. */
    private int nextOfClient = 1_000;

    private int nextOfServer = 2_000;

    private Instant now = Instant.MIN;
    private boolean open;

    private TcpPackets(int networkInterface, Conversation conversation) {
        this.networkInterface = networkInterface;
        this.conversation = conversation;
    }

    /** All packets of a conversation, in its order. */
    static List<Packet> of(int networkInterface, Conversation conversation) {
        TcpPackets all = new TcpPackets(networkInterface, conversation);
        conversation.replay(all);
        all.commentLast();
        return all.packets;
    }

    @Override
    public void opened(Instant at) {
        if (!open) {
            open = true;
            add(at, Sender.CLIENT, SYN, new byte[0]);
            add(at, Sender.SERVER, SYN | ACK, new byte[0]);
            add(at, Sender.CLIENT, ACK, new byte[0]);
        }
    }

    @Override
    public void bytes(Instant at, Sender from, byte[] bytes) {
        opened(at);
        int room = header(from).room();
        for (int start = 0; start < bytes.length; start += room) {
            int end = Math.min(start + room, bytes.length);
            byte[] part = Arrays.copyOfRange(bytes, start, end);
            add(at, from, end == bytes.length ? PSH | ACK : ACK, part);
        }
    }

    @Override
    public void fin(Instant at, Sender from) {
        opened(at);
        add(at, from, FIN | ACK, new byte[0]);
        add(at, from.peer(), ACK, new byte[0]);
    }

    @Override
    public void reset(Instant at, Sender from) {
        opened(at);
        add(at, from, RST | ACK, new byte[0]);
    }

    /** Said of the next packet, or of the last if none follows. */
    @Override
    public void note(Instant at, String text) {
        opened(at);
        comments.add(text);
    }

    private void commentLast() {
        if (!comments.isEmpty() && !packets.isEmpty()) {
            Packet last = packets.remove(packets.size() - 1);
            comments.addAll(0, last.comments());
            packets.add(new Packet(last.at(), last.networkInterface(), last.ip(), List.copyOf(comments)));
        }
    }

    private void add(Instant at, Sender from, int flags, byte[] payload) {
        now = at.isAfter(now) ? at : now;

        ByteBuffer segment = ByteBuffer.allocate(HEADER_LENGTH + payload.length)
                .putShort((short) address(from).getPort())
                .putShort((short) address(from.peer()).getPort())
                .putInt(next(from))
                .putInt((flags & ACK) == 0 ? 0 : next(from.peer()))
                .put((byte) ((HEADER_LENGTH / 4) << 4))
                .put((byte) flags)
                .putShort(WINDOW)
                .putInt(0) // checksum and urgent pointer
                .put(payload)
                .flip();
        packets.add(new Packet(now, networkInterface, header(from).wrap(segment), List.copyOf(comments)));
        comments.clear();
        advance(from, payload.length + ((flags & (SYN | FIN)) == 0 ? 0 : 1));
    }

    private int next(Sender from) {
        return from == Sender.CLIENT ? nextOfClient : nextOfServer;
    }

    private void advance(Sender from, int count) {
        if (from == Sender.CLIENT) {
            nextOfClient += count;
        } else {
            nextOfServer += count;
        }
    }

    private IpHeader header(Sender from) {
        return new IpHeader(address(from).getAddress(), address(from.peer()).getAddress());
    }

    private InetSocketAddress address(Sender end) {
        return end == Sender.CLIENT ? conversation.client() : conversation.server();
    }
}
