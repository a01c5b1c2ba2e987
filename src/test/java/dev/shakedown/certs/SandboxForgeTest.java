package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class SandboxForgeTest {

    private static final SandboxAuthority AUTHORITY = SandboxAuthority.ephemeral(List.of());

    private Instant now = Instant.now();
    private final List<Runnable> tasks = new ArrayList<>();

    @Test
    void forgesOffTheCallersThread() {
        CompletableFuture<Credential> forged = forge(queued(), "localhost");

        assertThat(forged).isNotDone();
        tasks.remove(0).run();
        assertThat(forged.join().chain()).hasSize(2);
    }

    @Test
    void forgesOnceForAllWhoWantTheSame() {
        SandboxForge forge = queued();
        CompletableFuture<Credential> first = forge(forge, "localhost");
        CompletableFuture<Credential> meanwhile = forge(forge, "LOCALHOST.");

        assertThat(tasks).hasSize(1);
        tasks.remove(0).run();

        assertThat(meanwhile.join()).isSameAs(first.join());
        assertThat(forge(forge, "localhost").join()).isSameAs(first.join());
        assertThat(tasks).isEmpty();
    }

    @Test
    void anotherHostOrRecipeIsAnotherCredential() {
        SandboxForge forge = direct();
        Credential credential = forge(forge, "localhost").join();

        assertThat(forge(forge, "a.localhost").join().id()).isNotEqualTo(credential.id());
        assertThat(forge.forge(Recipes.issuer(Issuer.SELF), RevocationRecipe.DEFAULT, "localhost")
                        .toCompletableFuture()
                        .join()
                        .id())
                .isNotEqualTo(credential.id());
    }

    @Test
    void forgesAnewAfterAnHour() {
        SandboxForge forge = direct();
        Credential first = forge(forge, "localhost").join();

        now = now.plus(Duration.ofMinutes(59));
        assertThat(forge(forge, "localhost").join()).isSameAs(first);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(forge(forge, "localhost").join().id()).isNotEqualTo(first.id());
    }

    @Test
    void aNameThatIsNotPermittedFailsEveryTime() {
        SandboxForge forge = direct();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(forge(forge, "evil.com")::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NotPermittedException.class);
        }
    }

    @Test
    void aClosedExecutorFailsTheForging() {
        SandboxForge forge = forge(task -> {
            throw new RejectedExecutionException("closed");
        });

        assertThatThrownBy(forge(forge, "localhost")::join).hasCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void whatGoesWrongReachesWhoWaits() {
        ChainRecipe impossible = Recipes.leaf(Recipes.names(null, "ip:${host}"));

        CompletableFuture<Credential> forged = direct().forge(impossible, RevocationRecipe.DEFAULT, "localhost")
                .toCompletableFuture();

        assertThatThrownBy(forged::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatItForgedCanBeAskedAbout() {
        SandboxForge forge = direct();
        RevocationRecipe recipe = new RevocationRecipe(null, null, RevocationStatus.REVOKED, false);

        Credential credential = forge.forge(ChainRecipe.DEFAULT, recipe, "localhost")
                .toCompletableFuture()
                .join();

        assertThat(forge.revocationAnswers().document("/crl/" + credential.id() + ".crl"))
                .hasValueSatisfying(answer -> assertThat(answer.answer()).isEqualTo("revoked"));
    }

    @Test
    void aThousandHostsAtOnceGetAThousandRightChains() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            SandboxForge forge = forge(executor);
            List<CompletableFuture<Credential>> forged = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                forged.add(forge(forge, "h" + i + ".localhost"));
            }
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < 1_000; i++) {
                Credential credential = forged.get(i).join();
                ids.add(credential.id());
                Witness.validate(AUTHORITY.root(), credential.chain());
                assertThat(credential.facts().get(0).names()).containsExactly("h" + i + ".localhost");
            }
            assertThat(ids).hasSize(1_000);
        } finally {
            executor.shutdownNow();
        }
    }

    private SandboxForge queued() {
        return forge(tasks::add);
    }

    private SandboxForge direct() {
        return forge(Runnable::run);
    }

    private SandboxForge forge(Executor executor) {
        return new SandboxForge(AUTHORITY, executor, () -> URI.create("http://127.0.0.1:1"), () -> now);
    }

    private static CompletableFuture<Credential> forge(SandboxForge forge, String host) {
        return forge.forge(ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, host).toCompletableFuture();
    }
}
