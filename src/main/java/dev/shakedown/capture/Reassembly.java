package dev.shakedown.capture;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes conversations of packets, within limits: a capture of a busy machine must not fill the memory. Belongs to the
 * thread that reads the file.
 */
final class Reassembly implements CaptureParts {

    /** More than any handshake has, with room for what comes before and after. */
    private static final long BYTES_PER_CONVERSATION = 1 << 19;

    private static final long ALL_BYTES = 1 << 26;
    private static final int MOST_CONVERSATIONS = 10_000;
    private static final int MOST_SECRETS = 1 << 24;

    private final Allowance allowance = Allowance.of(ALL_BYTES);
    private final List<TcpConversation> conversations = new ArrayList<>();
    private final Map<Set<InetSocketAddress>, TcpConversation> current = new HashMap<>();
    private final StringBuilder keyLog = new StringBuilder();
    private final List<String> comments = new ArrayList<>();
    private final List<String> omissions = new ArrayList<>();
    private final Set<Integer> unknownLinks = new TreeSet<>();
    private int packets;
    private int strange;
    private int beyondLimit;

    @Override
    public void frame(Frame frame) {
        packets++;
        if (!LinkLayer.knows(frame.link())) {
            unknownLinks.add(frame.link());
            return;
        }
        Optional<ByteBuffer> ip = LinkLayer.ip(frame.link(), frame.bytes());
        Optional<Segment> segment = ip.flatMap(IpPacket::read).flatMap(Segment::read);
        if (segment.isEmpty()) {
            strange += ip.isPresent() ? 1 : 0;
            return;
        }
        conversation(frame, segment.get())
                .ifPresentOrElse(found -> found.take(frame.at(), segment.get(), frame.comments()), () -> beyondLimit++);
    }

    @Override
    public void keyLog(String lines) {
        if (keyLog.length() + lines.length() <= MOST_SECRETS) {
            keyLog.append(lines).append(lines.endsWith("\n") ? "" : "\n");
        }
    }

    @Override
    public void comments(List<String> more) {
        comments.addAll(more);
    }

    @Override
    public void omitted(String what) {
        omissions.add(what);
    }

    /** What came of it all. */
    CaptureReading reading() {
        if (!unknownLinks.isEmpty()) {
            omissions.add("packets of the link types " + unknownLinks
                    + " were left out (allowed: Ethernet, raw IP, loopback, Linux cooked)");
        }
        if (strange > 0) {
            omissions.add(strange + " IP packets without TCP, or fragmented, or damaged, were left out");
        }
        if (beyondLimit > 0) {
            omissions.add(beyondLimit + " packets were left out: the file has more than " + MOST_CONVERSATIONS
                    + " conversations");
        }
        List<Conversation> all =
                conversations.stream().map(TcpConversation::conversation).toList();
        return new CaptureReading(new Capture(all, keyLog.toString(), comments), packets, omissions);
    }

    private Optional<TcpConversation> conversation(Frame frame, Segment segment) {
        // Two ends with the same address and port cannot be; a set of one is as good a key as any.
        Set<InetSocketAddress> ends = Set.copyOf(List.of(segment.from(), segment.to()));
        TcpConversation known = current.get(ends);
        if (known != null && !known.isSucceededBy(segment)) {
            return Optional.of(known);
        }
        if (conversations.size() >= MOST_CONVERSATIONS) {
            return Optional.empty();
        }
        TcpConversation fresh =
                new TcpConversation(frame.networkInterface(), segment, allowance.part(BYTES_PER_CONVERSATION));
        conversations.add(fresh);
        current.put(ends, fresh);
        return Optional.of(fresh);
    }
}
