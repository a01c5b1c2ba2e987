package dev.shakedown.certs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate's subject may issue.
 *
 * @param basic whether it may issue certificates at all; null for what is right for its place in the chain
 * @param pathLength how many intermediates may follow below it, 0 or more; null for any number
 * @param permitted the only names that certificates below it may bear (RFC 5280 section 4.2.1.10), empty for any
 * @param excluded names that certificates below it must not bear
 */
public record Constraints(
        @Nullable BasicConstraint basic,
        @Nullable Integer pathLength,
        List<AlternativeName> permitted,
        List<AlternativeName> excluded) {

    /** An authority may issue anything, a leaf nothing. */
    public static final Constraints DEFAULT = new Constraints(null, null, List.of(), List.of());

    public Constraints(
            @Nullable BasicConstraint basic,
            @Nullable Integer pathLength,
            @Nullable List<AlternativeName> permitted,
            @Nullable List<AlternativeName> excluded) {
        if (pathLength != null && pathLength < 0) {
            throw new IllegalArgumentException("pathLength " + pathLength + " is negative (allowed: 0 or more)");
        }
        this.basic = basic;
        this.pathLength = pathLength;
        this.permitted = permitted == null ? List.of() : List.copyOf(permitted);
        this.excluded = excluded == null ? List.of() : List.copyOf(excluded);
    }
}
