package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContextCacheTest {

    private final List<SslContext> built = new ArrayList<>();
    private final ContextCache<Integer> cache = new ContextCache<>(key -> {
        SslContext context = SslContextBuilder.forClient()
                .sslProvider(SslProvider.OPENSSL_REFCNT)
                .trustManager(InsecureTrustManagerFactory.INSTANCE)
                .build();
        built.add(context);
        return context;
    });

    @AfterEach
    void release() {
        built.stream().filter(context -> ReferenceCountUtil.refCnt(context) > 0).forEach(ReferenceCountUtil::release);
    }

    @Test
    void buildsOnceForAKey() throws Exception {
        SslContext first = cache.use(1, context -> context);
        SslContext again = cache.use(1, context -> context);
        SslContext other = cache.use(2, context -> context);
        assertThat((Object) again).isSameAs(first).isNotSameAs(other);
        assertThat(built).hasSize(2);
    }

    @Test
    void keepsNoMoreThanItsBound() throws Exception {
        for (int i = 0; i < 300; i++) {
            int alive = cache.use(i, ReferenceCountUtil::refCnt);
            assertThat(alive).isEqualTo(1);
        }
        assertThat(built.stream().filter(context -> ReferenceCountUtil.refCnt(context) > 0))
                .hasSize(256);
    }
}
