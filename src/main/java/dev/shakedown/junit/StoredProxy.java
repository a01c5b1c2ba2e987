package dev.shakedown.junit;

import dev.shakedown.TlsProxy;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** A running proxy in JUnit's store, which closes it at the end of the context that it belongs to. */
@SuppressWarnings("deprecation") // CloseableResource is all that JUnit before 5.13 closes
record StoredProxy(TlsProxy proxy) implements CloseableResource, AutoCloseable {

    @Override
    public void close() {
        proxy.close();
    }
}
