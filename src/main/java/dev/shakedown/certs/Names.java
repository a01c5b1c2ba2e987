package dev.shakedown.certs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a certificate is for.
 *
 * @param commonName the subject's common name, with variables as in {@link AlternativeName}; null for the first of the
 *     alternative names unless that is an address (the requested host if there are none), empty for a subject without a common name
 * @param alternativeNames the subjectAltName extension; null for the requested host in a leaf and none in an authority,
 *     empty for no such extension
 */
public record Names(@Nullable String commonName, @Nullable List<AlternativeName> alternativeNames) {

    /** The requested host. */
    public static final Names DEFAULT = new Names(null, null);

    public Names {
        alternativeNames = alternativeNames == null ? null : List.copyOf(alternativeNames);
    }
}
