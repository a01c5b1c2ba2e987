package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyPoolTest {

    private final KeyPool pool = new KeyPool();

    @Test
    void sharesRsaKeysWithinAPlaceOfTheChain() {
        SubjectKey leaf = pool.key(KeyType.RSA_1024, 0);

        assertThat(pool.key(KeyType.RSA_1024, 0)).isSameAs(leaf);
        assertThat(pool.key(KeyType.RSA_1024, 1).identifier()).isNotEqualTo(leaf.identifier());
    }

    @Test
    void makesKeysOnCurvesAnew() {
        assertThat(pool.key(KeyType.ECDSA_P256, 0).identifier())
                .isNotEqualTo(pool.key(KeyType.ECDSA_P256, 0).identifier());
    }

    @Test
    void makesAKeyOnceForAllWhoWantItAtOnce() {
        List<CompletableFuture<SubjectKey>> wanted = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> pool.key(KeyType.RSA_1024, 0)))
                .limit(8)
                .toList();

        assertThat(wanted.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void makesKeysAheadOneAtATime() {
        List<Runnable> tasks = new ArrayList<>();

        pool.makeAhead(tasks::add);
        assertThat(tasks).hasSize(1);
        tasks.remove(0).run();

        assertThat(tasks).as("the next key's task").hasSize(1);
    }
}
