package dev.shakedown.certs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values that were used last. Safe for any thread.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class BoundedCache<K, V> {

    private final Map<K, V> values;

    /** Holds up to so many values, and then drops the one that was not used for longest. */
    BoundedCache(int limit) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > limit;
            }
        };
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
    }
}
