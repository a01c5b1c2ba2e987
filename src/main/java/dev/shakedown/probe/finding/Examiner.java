package dev.shakedown.probe.finding;

import dev.shakedown.certs.CertificatePointers;
import dev.shakedown.certs.OcspAnswer;
import dev.shakedown.probe.Revocation;
import dev.shakedown.probe.RevocationSources;
import dev.shakedown.probe.ServerProfile;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the rules judge by, and has them judge. This is the one place where something is fetched.
 *
 * @param roots the sets of roots that clients may go by
 * @param sources whom to ask about revocation, or null to ask nobody
 * @param clock the time
 */
public record Examiner(List<Roots> roots, @Nullable RevocationSources sources, InstantSource clock) {

    public Examiner {
        roots = List.copyOf(roots);
    }

    /**
     * Examines a server.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for an answer about revocation
     */
    public ProbeReport examine(ServerProfile profile) throws InterruptedException {
        Instant now = clock.instant();
        ChainView chain = ChainView.of(profile.identity().chain(), roots);
        return ProbeReport.of(new Examination(profile, chain, revocation(profile, chain, now), now));
    }

    /**
     * What is known of the revocation of a server's leaf.
     *
     * @throws InterruptedException if the thread is interrupted while it waits for an answer
     */
    public Revocation revocation(ServerProfile profile) throws InterruptedException {
        return revocation(profile, ChainView.of(profile.identity().chain(), roots), clock.instant());
    }

    private Revocation revocation(ServerProfile profile, ChainView chain, Instant now) throws InterruptedException {
        Optional<X509Certificate> leaf = chain.leaf();
        Optional<X509Certificate> issuer = chain.issuer();
        if (leaf.isEmpty()) {
            return Revocation.UNKNOWN;
        }
        CertificatePointers pointers = CertificatePointers.of(leaf.get());
        boolean nowhere = pointers.ocsp().isEmpty() && pointers.crls().isEmpty();
        if (issuer.isEmpty()) {
            return new Revocation(null, List.of(), nowhere);
        }
        byte[] staple = profile.identity().staple();
        return new Revocation(
                staple == null ? null : OcspAnswer.read(staple, leaf.get(), issuer.get()),
                sources == null ? List.of() : sources.ask(leaf.get(), issuer.get(), now),
                sources != null || nowhere);
    }
}
