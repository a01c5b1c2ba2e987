package dev.shakedown.probe;

import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.ServerHello;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers to a ClientHello in the clear.
 *
 * @param messages the handshake messages up to the last that was waited for, or to the failure
 * @param failure why there are no more, or null if all came
 */
record Flight(List<HandshakeMessage> messages, @Nullable Failure failure) {

    Flight {
        messages = List.copyOf(messages);
    }

    /** The ServerHello or HelloRetryRequest, if there is one that parses. */
    Optional<ServerHello> hello() {
        return message(HandshakeMessage.SERVER_HELLO).flatMap(message -> {
            try {
                return Optional.of(ServerHello.parse(message.body()));
            } catch (MalformedMessageException e) {
                return Optional.empty();
            }
        });
    }

    /** The first message of a type. */
    Optional<HandshakeMessage> message(int type) {
        return messages.stream().filter(message -> message.type() == type).findFirst();
    }

    /** Why it failed, if it did. */
    Optional<Failure> failed() {
        return Optional.ofNullable(failure);
    }
}
