package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    @Test
    void dropsWhatWasNotUsedForLongest() {
        BoundedCache<String, Integer> cache = new BoundedCache<>(2);
        cache.put("a", 1);
        cache.put("b", 2);
        assertThat(cache.find("a")).contains(1);

        cache.put("c", 3);

        assertThat(cache.find("b")).isEmpty();
        assertThat(cache.find("a")).contains(1);
        assertThat(cache.find("c")).contains(3);
    }
}
