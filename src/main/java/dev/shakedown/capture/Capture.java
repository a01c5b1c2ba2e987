package dev.shakedown.capture;

import java.util.List;

/**
 * What a capture file holds.
 *
 * @param conversations in the order in which they began
 * @param keyLog the secrets of their TLS connections as lines of an NSS key log (RFC 9850), empty for none
 * @param comments what the file says of itself, for instance which scenario was served
 */
public record Capture(List<Conversation> conversations, String keyLog, List<String> comments) {

    public Capture {
        conversations = List.copyOf(conversations);
        comments = List.copyOf(comments);
    }

    /** How much memory its bytes hold, about. */
    public long footprint() {
        return conversations.stream().mapToLong(Conversation::footprint).sum();
    }
}
