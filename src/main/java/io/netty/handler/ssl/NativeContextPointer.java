package io.netty.handler.ssl;

import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.NullMarked;

/**
 * Netty's pointer to its own native context, which is not the pointer to OpenSSL's that
 * {@link ReferenceCountedOpenSslContext#sslCtxPointer()} returns: tcnative's key log callback takes the former, and ends
 * the JVM when given the latter. The field is protected, hence this class in Netty's package; nothing else belongs here.
 */
@NullMarked
public final class NativeContextPointer {

    private NativeContextPointer() {}

    /** What is done with the pointer; it must not be kept. */
    @FunctionalInterface
    public interface Use {
        /** Uses the pointer. */
        void with(long pointer);
    }

    /** Lends the pointer of a context, which stays alive meanwhile. */
    public static void lend(ReferenceCountedOpenSslContext context, Use use) {
        Lock lock = context.ctxLock.writeLock();
        lock.lock();
        try {
            use.with(context.ctx);
        } finally {
            lock.unlock();
        }
    }
}
