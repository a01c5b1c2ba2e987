package dev.shakedown.capture;

import java.time.Instant;

/** One thing that happened in a TCP conversation. */
public sealed interface Happening {

    /** When, to the nanosecond where the clock was so good. */
    Instant at();

    /** Tells a listener of it. */
    void tell(ConversationListener listener);

    /** The connection was established. */
    record Opened(Instant at) implements Happening {

        @Override
        public void tell(ConversationListener listener) {
            listener.opened(at);
        }
    }

    /**
     * One end sent bytes.
     *
     * @param bytes never changed in place
     */
    record Bytes(Instant at, Sender from, byte[] bytes) implements Happening {

        /** The objects of one, with its time, on a 64-bit JVM. */
        private static final long OBJECTS = 96;

        /** How much memory these bytes hold once they are kept. */
        static long footprint(byte[] bytes) {
            return OBJECTS + bytes.length;
        }

        @Override
        public void tell(ConversationListener listener) {
            listener.bytes(at, from, bytes);
        }
    }

    /** One end said that it will send no more. */
    record Fin(Instant at, Sender from) implements Happening {

        @Override
        public void tell(ConversationListener listener) {
            listener.fin(at, from);
        }
    }

    /** One end broke the connection off. */
    record Reset(Instant at, Sender from) implements Happening {

        @Override
        public void tell(ConversationListener listener) {
            listener.reset(at, from);
        }
    }

    /** Something that is worth a comment. */
    record Note(Instant at, String text) implements Happening {

        @Override
        public void tell(ConversationListener listener) {
            listener.note(at, text);
        }
    }
}
