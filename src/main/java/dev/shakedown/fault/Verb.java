package dev.shakedown.fault;

import dev.shakedown.wire.TlsRecord;
import java.time.Duration;

/** One thing that a fault has done to the client's connection. The six verbs are complete: there is no other way to act. */
public sealed interface Verb {

    /** What carries verbs out on a connection. */
    interface Actor {

        /** Sends a record. */
        void sendRecord(TlsRecord record);

        /** Sends bytes as they are. */
        void sendBytes(byte[] bytes);

        /** Sends nothing more until the time is over. */
        void pause(Duration duration);

        /** Sends nothing more, ever, and leaves the connection open. */
        void stall();

        /** Ends the connection with FIN. */
        void close();

        /** Ends the connection with RST. */
        void reset();
    }

    /** Has it done. */
    void perform(Actor actor);

    /** Sends a record, through the faults that stand after this one. */
    record SendRecord(TlsRecord record) implements Verb {
        @Override
        public void perform(Actor actor) {
            actor.sendRecord(record);
        }
    }

    /** Sends bytes as they are, whether TLS or not. */
    record SendBytes(byte[] bytes) implements Verb {
        @Override
        public void perform(Actor actor) {
            actor.sendBytes(bytes);
        }
    }

    /** Sends nothing more until the time is over. */
    record Pause(Duration duration) implements Verb {
        @Override
        public void perform(Actor actor) {
            actor.pause(duration);
        }
    }

    /** Sends nothing more, ever, and leaves the connection open. */
    record Stall() implements Verb {
        @Override
        public void perform(Actor actor) {
            actor.stall();
        }
    }

    /** Ends the connection with FIN, without a {@code close_notify}. */
    record Close() implements Verb {
        @Override
        public void perform(Actor actor) {
            actor.close();
        }
    }

    /** Ends the connection with RST. */
    record Reset() implements Verb {
        @Override
        public void perform(Actor actor) {
            actor.reset();
        }
    }
}
