package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.time.Duration;

/** One thing that a fault has done to the client's connection. The six verbs are complete: there is no other way to act. */
public sealed interface Verb {

    /** Sends a record, through the faults that stand after this one. */
    record SendRecord(TlsRecord record) implements Verb {}

    /** Sends bytes as they are, whether TLS or not. */
    record SendBytes(byte[] bytes) implements Verb {}

    /** Sends nothing more until the time is over. */
    record Pause(Duration duration) implements Verb {}

    /** Sends nothing more, ever, and leaves the connection open. */
    record Stall() implements Verb {}

    /** Ends the connection with FIN, without a {@code close_notify}. */
    record Close() implements Verb {}

    /** Ends the connection with RST. */
    record Reset() implements Verb {}
}
