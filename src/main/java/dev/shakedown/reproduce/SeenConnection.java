package dev.shakedown.reproduce;

import dev.shakedown.capture.Conversation;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Failure;
import dev.shakedown.wire.ClientHello;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One TLS connection of a capture.
 *
 * @param number which conversation of the capture, from 1 on
 * @param conversation the TCP conversation that carried it
 * @param hello what the client offered, or null if that does not parse
 * @param starttls the protocol in which TLS was asked for, or null if the connection began with it
 * @param server what the server said
 * @param course how it went, and who ended it
 * @param gaps what the capture lacks of it, each a sentence without a full stop
 */
record SeenConnection(
        int number,
        Conversation conversation,
        @Nullable ClientHello hello,
        @Nullable String starttls,
        ServerWords server,
        Course course,
        List<String> gaps) {

    SeenConnection {
        gaps = List.copyOf(gaps);
    }

    /** What the client asked for, or null if it named nothing. */
    @Nullable
    String serverName() {
        return hello == null ? null : hello.serverName();
    }

    /** True if the client asked for a staple. */
    boolean asksForStaple() {
        return hello != null && hello.statusRequest();
    }

    /** Why it failed, if that was the server's doing; null otherwise. */
    @Nullable
    Failure failure() {
        return course.failure(server.opaque());
    }

    /** How the server ended it. */
    Conduct.Closing closing() {
        return course.closing(server.opaque());
    }

    /** True if both went to the same server, and asked for the same name. */
    boolean isLike(SeenConnection other) {
        return conversation.server().equals(other.conversation.server())
                && Objects.equals(serverName(), other.serverName());
    }
}
