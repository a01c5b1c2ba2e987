package dev.shakedown.scenario;

import dev.shakedown.certs.ChainRecipe;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.fault.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the proxy serves to the client, as the difference from a right server.
 *
 * @param host the name that a client should ask for where {@code localhost} will not do, for instance
 *     {@code wildcard.shakedown.localhost}; null for any
 * @param certificate the recipe of the chain
 * @param revocation what the revocation service, the staple and the certificate's pointers to them say
 * @param tls versions, suites and the like
 * @param faults what is done to the wire, in this order
 */
public record Serve(
        @Nullable String host,
        ChainRecipe certificate,
        RevocationRecipe revocation,
        TlsParameters tls,
        List<Fault> faults) {

    public static final Serve DEFAULT =
            new Serve(null, ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, TlsParameters.DEFAULT, List.of());

    /** Sets the defaults of what is null. */
    public Serve {
        certificate = certificate == null ? ChainRecipe.DEFAULT : certificate;
        revocation = revocation == null ? RevocationRecipe.DEFAULT : revocation;
        tls = tls == null ? TlsParameters.DEFAULT : tls;
        faults = faults == null ? List.of() : List.copyOf(faults);
    }
}
