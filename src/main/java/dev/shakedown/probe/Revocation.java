package dev.shakedown.probe;

import dev.shakedown.certs.OcspAnswer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the revocation of a leaf.
 *
 * @param staple what the stapled response says, or null if there is none
 * @param fetched what the places say that the certificate points to; empty if they were not asked
 * @param asked true if the places were asked, or there are none
 */
public record Revocation(@Nullable OcspAnswer staple, List<Source> fetched, boolean asked) {

    /** Nothing was asked. */
    public static final Revocation UNKNOWN = new Revocation(null, List.of(), false);

    /**
     * What one place says.
     *
     * @param kind {@code OCSP} or {@code CRL}
     * @param location where
     * @param revokedAt since when the certificate is revoked, or null
     * @param problem why it is of no use, or null
     */
    public record Source(
            String kind,
            URI location,
            @Nullable Instant revokedAt,
            @Nullable String problem) {}

    public Revocation {
        fetched = List.copyOf(fetched);
    }
}
