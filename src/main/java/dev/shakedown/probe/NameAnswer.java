package dev.shakedown.probe;

import dev.shakedown.wire.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server answers to a name, or to none.
 *
 * @param kind what kind of answer
 * @param chain the certificates, as they were sent; empty unless the kind is a chain
 * @param alert the alert of a refusal, or null if it refused without
 */
public record NameAnswer(
        Kind kind, List<byte[]> chain, @Nullable Alert alert) {

    /** It was not asked, or gave no answer that could be read. */
    public static final NameAnswer UNKNOWN = new NameAnswer(Kind.UNKNOWN, List.of(), null);

    /** The kinds of answer. */
    public enum Kind {
        /** The chain that it sends for the right name. */
        SAME_CHAIN,
        /** Other certificates. */
        OTHER_CHAIN,
        /** An alert, or the connection's end. */
        REFUSED,
        UNKNOWN
    }

    public NameAnswer {
        chain = List.copyOf(chain);
    }
}
