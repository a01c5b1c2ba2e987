package dev.shakedown.probe;

/** Something that a server either does or does not do. */
public enum Feature {
    /** Compresses records, as no version since TLS 1.3 can (CRIME). */
    COMPRESSION,
    /** Refuses a downgrade that the client says is one (RFC 7507). */
    FALLBACK_SCSV,
    /** Binds renegotiation to the connection (RFC 5746). */
    SECURE_RENEGOTIATION,
    /** Binds the master secret to the handshake (RFC 7627). */
    EXTENDED_MASTER_SECRET,
    /** Answers the heartbeat extension (RFC 6520). */
    HEARTBEAT,
    /** Gives out session tickets. */
    TICKETS
}
