package dev.shakedown.engine;

import io.netty.handler.ssl.SslContext;
import io.netty.util.ReferenceCountUtil;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps contexts by what they are made from. Bounded, for clients have a say in it: beyond the bound a context lives as
 * long as what was made from it. Thread-safe.
 */
final class ContextCache<K> {

    private static final int LIMIT = 256;

    private final Map<K, SslContext> contexts = new ConcurrentHashMap<>();
    private final Factory<K> factory;

    ContextCache(Factory<K> factory) {
        this.factory = factory;
    }

    /** Makes something, such as an engine, from the context for the key; what is made holds on to the context itself. */
    <T> T use(K key, Use<T> use) throws SSLException {
        @Nullable SslContext known = contexts.get(key);
        if (known == null && contexts.size() < LIMIT) {
            known = keep(key, factory.build(key));
        }
        if (known != null) {
            return use.with(known);
        }
        SslContext passing = factory.build(key);
        try {
            return use.with(passing);
        } finally {
            ReferenceCountUtil.release(passing);
        }
    }

    /** Lets go of all contexts; whoever still uses one keeps it alive. To be called once, when nobody asks any more. */
    void close() {
        contexts.values().forEach(ReferenceCountUtil::release);
        contexts.clear();
    }

    private SslContext keep(K key, SslContext built) {
        SslContext first = contexts.putIfAbsent(key, built);
        if (first == null) {
            return built;
        }
        ReferenceCountUtil.release(built);
        return first;
    }

    /** Builds a context. */
    interface Factory<K> {
        SslContext build(K key) throws SSLException;
    }

    /** Makes something of a context. */
    interface Use<T> {
        T with(SslContext context) throws SSLException;
    }
}
