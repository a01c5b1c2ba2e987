package dev.shakedown.certs;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Forges with the keys of a sandbox CA. What was forged is kept for an hour, then made anew, so that validity and staple
 * never go stale. Safe for any thread; never forges on the caller's.
 */
public final class SandboxForge implements Forge {

    private static final int LIMIT = 1_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Executor executor;
    private final InstantSource clock;
    private final KeyPool keys = new KeyPool();
    private final RevocationDesk desk;
    private final CredentialForge credentials;
    private final BoundedCache<Wish, Promise> promises = new BoundedCache<>(LIMIT);

    /**
     * A forge of a CA.
     *
     * @param authority who signs
     * @param executor where forging happens; one thread will do
     * @param revocationService the address of the service that gives out {@link #revocationAnswers()}, for instance
     *     {@code http://127.0.0.1:8475}; asked for only when a recipe wants a certificate to point to it
     */
    public SandboxForge(SandboxAuthority authority, Executor executor, Supplier<URI> revocationService) {
        this(authority, executor, revocationService, InstantSource.system());
    }

    SandboxForge(SandboxAuthority authority, Executor executor, Supplier<URI> revocationService, InstantSource clock) {
        this.executor = executor;
        this.clock = clock;
        this.desk = new RevocationDesk(clock);
        this.credentials = new CredentialForge(authority, keys, desk, revocationService, clock);
    }

    @Override
    public CompletionStage<Credential> forge(ChainRecipe chain, RevocationRecipe revocation, String host) {
        Wish wish = new Wish(chain, revocation, new RequestedHost(host));
        Optional<Promise> kept;
        Promise promise;
        synchronized (promises) {
            kept = promises.find(wish).filter(this::holds);
            promise = kept.orElseGet(() -> new Promise(clock.instant(), new CompletableFuture<>()));
            promises.put(wish, promise);
        }
        if (kept.isEmpty()) {
            start(promise, wish);
        }
        return promise.credential();
    }

    /** What the revocation service is to answer about the certificates of this forge. */
    public RevocationAnswers revocationAnswers() {
        return desk;
    }

    /** Makes the RSA keys ahead, on the executor, so that no handshake has to wait for one. */
    public void makeKeysAhead() {
        keys.makeAhead(executor);
    }

    private boolean holds(Promise promise) {
        return !promise.credential().isCompletedExceptionally()
                && clock.instant().isBefore(promise.since().plus(KEPT));
    }

    private void start(Promise promise, Wish wish) {
        try {
            executor.execute(() -> keep(promise, wish));
        } catch (RejectedExecutionException e) {
            promise.credential().completeExceptionally(e);
        }
    }

    private void keep(Promise promise, Wish wish) {
        try {
            promise.credential().complete(credentials.forge(wish.chain(), wish.revocation(), wish.host()));
        } catch (Throwable e) {
            // Whatever it is, a connection waits for it.
            promise.credential().completeExceptionally(e);
        }
    }

    /** What is asked for. */
    private record Wish(ChainRecipe chain, RevocationRecipe revocation, RequestedHost host) {}

    /** What all who ask for the same wait for. */
    private record Promise(Instant since, CompletableFuture<Credential> credential) {}
}
