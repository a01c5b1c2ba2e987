package dev.shakedown.capture;

import java.net.InetSocketAddress;
import java.util.List;

/**
 * What two ends of one TCP connection said to each other.
 *
 * @param name what to call it, for instance {@code client leg}; Wireshark shows it as the name of the interface
 * @param client the end that opened the connection, resolved
 * @param server the end that accepted it, resolved
 * @param happenings what happened, in its order
 */
public record Conversation(
        String name, InetSocketAddress client, InetSocketAddress server, List<Happening> happenings) {

    /** The objects of one, with its time, on a 64-bit JVM. */
    private static final int PER_HAPPENING = 96;

    public Conversation {
        if (client.isUnresolved() || server.isUnresolved()) {
            throw new IllegalArgumentException("unresolved address of the conversation between " + client + " and "
                    + server + " (allowed: resolved addresses)");
        }
        happenings = List.copyOf(happenings);
    }

    /** Tells a listener of all that happened. */
    public void replay(ConversationListener listener) {
        happenings.forEach(happening -> happening.tell(listener));
    }

    /** How much memory it holds, in bytes, about: what was said, and a little for each time that something was. */
    long footprint() {
        return happenings.stream()
                .mapToLong(happening ->
                        PER_HAPPENING + (happening instanceof Happening.Bytes said ? said.bytes().length : 0))
                .sum();
    }
}
