package dev.shakedown.proxy;

import dev.shakedown.wire.HandshakeMessage;
import dev.shakedown.wire.HandshakeReader;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.ServerHello;
import dev.shakedown.wire.TlsRecord;

/**
 * Tells from what the server's side sends where its first flight begins and ends. Belongs to the event loop of its
 * connection.
 */
final class FirstFlight {

    private final HandshakeReader messages = HandshakeReader.create();
    private boolean begun;
    private boolean over;

    /** Looks at the next record; true if the ServerHello is complete with it. A HelloRetryRequest does not count. */
    boolean begins(TlsRecord record) {
        if (begun || record.encrypted() || record.contentType() != TlsRecord.HANDSHAKE) {
            return false;
        }
        try {
            for (HandshakeMessage message : messages.feed(record.fragment())) {
                begun |= message.type() == HandshakeMessage.SERVER_HELLO
                        && !ServerHello.parse(message.body()).helloRetryRequest();
            }
        } catch (MalformedMessageException e) {
            begun = true; // an engine that is told to send such a thing means it for its ServerHello
        }
        return begun;
    }

    /** The server's side flushes what it has written; true if that ends the flight, once. */
    boolean ends() {
        if (!begun || over) {
            return false;
        }
        over = true;
        return true;
    }
}
