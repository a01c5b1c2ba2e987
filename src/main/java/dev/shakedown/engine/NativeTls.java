package dev.shakedown.engine;

import dev.shakedown.decrypt.Secret;
import io.netty.handler.ssl.NativeContextPointer;
import io.netty.handler.ssl.ReferenceCountedOpenSslContext;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslContext;
import io.netty.internal.tcnative.SSL;
import io.netty.internal.tcnative.SSLContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Netty's API over BoringSSL does not offer; the only class that calls tcnative itself. Thread-safe. */
final class NativeTls {

    private static final Logger LOG = LoggerFactory.getLogger(NativeTls.class);

    /** Who wants a connection's secrets, by BoringSSL's own pointer to it: contexts, which call back, have many. */
    private static final Map<Long, Consumer<Secret>> SINKS = new ConcurrentHashMap<>();

    private NativeTls() {}

    /**
     * Keeps an engine from sending session tickets, which Netty switches on for each server engine that speaks TLS 1.3: a
     * client that resumes sees no certificate, and whatever is wrong with it stays hidden.
     */
    static void refuseTickets(ReferenceCountedOpenSslEngine engine) {
        SSL.setOptions(engine.sslPointer(), SSL.SSL_OP_NO_TICKET);
    }

    /** Has the secrets of all of a context's connections told to those who ask for them by {@link #tell}. */
    static void logKeys(SslContext context) {
        NativeContextPointer.lend(
                (ReferenceCountedOpenSslContext) context,
                pointer -> SSLContext.setKeyLogCallback(pointer, NativeTls::logged));
    }

    /**
     * Tells a connection's secrets as they come into being, on the thread that carries its handshake.
     *
     * @return ends that; to be called before the engine is freed, for its pointer may be another's afterwards
     */
    static Runnable tell(SSLEngine engine, Consumer<Secret> sink) {
        long pointer = ((ReferenceCountedOpenSslEngine) engine).sslPointer();
        SINKS.put(pointer, sink);
        return () -> SINKS.remove(pointer, sink);
    }

    /** Called by native code in the midst of a handshake, which no exception must cross. */
    private static void logged(long pointer, byte[] line) {
        @Nullable Consumer<Secret> sink = SINKS.get(pointer);
        if (sink == null) {
            return;
        }
        try {
            Secret.parse(new String(line, StandardCharsets.US_ASCII)).ifPresent(sink);
        } catch (RuntimeException mistake) {
            LOG.error("a secret could not be made use of", mistake);
        }
    }
}
