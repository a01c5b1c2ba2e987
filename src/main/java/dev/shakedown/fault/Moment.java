package dev.shakedown.fault;

import java.util.Locale;

/**
 * A point in the life of a connection from which a fault is armed. A fault that alters what is sent acts on the next
 * record after its moment; a fault that does something of itself does it at the moment.
 */
public enum Moment {
    /** The connection is there and nothing has been sent; after {@code CONNECT} or SOCKS: the tunnel is open. */
    ACCEPT,
    /** The whole ClientHello has arrived; the next record that is sent carries the ServerHello. */
    CLIENT_HELLO,
    /** The record with the ServerHello has been sent. */
    SERVER_HELLO,
    /** All of the server's first flight has been sent: ServerHelloDone in TLS 1.2, Finished in TLS 1.3. */
    SERVER_FLIGHT,
    /** Both sides have finished the handshake. */
    HANDSHAKE,
    /** The first application data of the client has arrived. */
    REQUEST,
    /** The first record of application data has been sent to the client. */
    RESPONSE,
    /** The proxy is about to close: all data has been sent, and next would come {@code close_notify}. */
    CLOSE;

    /** The name in YAML, for instance {@code client-hello}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
