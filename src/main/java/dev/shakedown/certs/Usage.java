package dev.shakedown.certs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate may be used for.
 *
 * @param key the keyUsage extension; null for what is right for a leaf or an authority, empty for no such extension
 * @param extended the extendedKeyUsage extension; null for {@code server-auth} in a leaf and none in an authority, empty
 *     for no such extension
 */
public record Usage(
        @Nullable List<KeyPurpose> key, @Nullable List<ExtendedPurpose> extended) {

    /** What is right for the certificate's place in the chain. */
    public static final Usage DEFAULT = new Usage(null, null);

    public Usage {
        key = key == null ? null : List.copyOf(key);
        extended = extended == null ? null : List.copyOf(extended);
    }
}
