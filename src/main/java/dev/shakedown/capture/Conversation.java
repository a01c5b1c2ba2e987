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

    /** How much memory its bytes hold, about. */
    long footprint() {
        return happenings.stream()
                .mapToLong(happening ->
                        happening instanceof Happening.Bytes said ? Happening.Bytes.footprint(said.bytes()) : 0)
                .sum();
    }
}
