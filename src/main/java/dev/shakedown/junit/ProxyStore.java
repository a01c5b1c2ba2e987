package dev.shakedown.junit;

import dev.shakedown.TlsProxy;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** The proxies of a test run, as they lie in JUnit's stores. */
final class ProxyStore {

    private static final Namespace NAMESPACE = Namespace.create(ProxyStore.class);

    private ProxyStore() {}

    /** The registered proxy that is in force, or else the sandbox that all tests share; it is started when first asked for. */
    static TlsProxy shared(ExtensionContext context) {
        StoredProxy registered = store(context).get(Key.REGISTERED, StoredProxy.class);
        return registered != null
                ? registered.proxy()
                : start(
                        store(context.getRoot()),
                        Key.SANDBOX,
                        () -> TlsProxy.sandbox().start());
    }

    /** Starts a registered proxy and puts it in force for a context and those within, unless it already is. */
    static TlsProxy register(ExtensionContext context, Supplier<TlsProxy> start) {
        return start(store(context), Key.REGISTERED, start);
    }

    /** The listener of one test, with the scenario of the nearest annotation. */
    static TlsProxy own(ExtensionContext context) {
        TlsProxy shared = shared(context);
        String scenario = scenario(context).orElse(shared.scenario().id());
        return start(store(context), Key.OWN, () -> shared.listen(scenario));
    }

    /** The id of the scenario of the nearest annotation. */
    static Optional<String> scenario(ExtensionContext context) {
        Optional<String> ofMethod = context.getTestMethod().flatMap(ProxyStore::scenario);
        if (ofMethod.isPresent()) {
            return ofMethod;
        }
        for (Class<?> type = context.getTestClass().orElse(null); type != null; type = type.getEnclosingClass()) {
            Optional<String> ofClass = scenario(type);
            if (ofClass.isPresent()) {
                return ofClass;
            }
        }
        return Optional.empty();
    }

    /** True for the one extension that resolves the parameters of a test; the first to ask is it. */
    static boolean isResolver(ExtensionContext context, Object extension) {
        return store(context)
                        .getOrComputeIfAbsent(Key.RESOLVER, key -> new Resolver(extension), Resolver.class)
                        .extension()
                == extension;
    }

    private static Optional<String> scenario(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, TlsScenario.class).map(TlsScenario::value);
    }

    private static TlsProxy start(Store store, Key key, Supplier<TlsProxy> start) {
        return store.getOrComputeIfAbsent(key, absent -> new StoredProxy(start.get()), StoredProxy.class)
                .proxy();
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    /** In a wrapper, for the store closes what can be closed, and a registered proxy can. */
    private record Resolver(Object extension) {}

    private enum Key {
        /** The proxy of a registered field, from its context inwards. */
        REGISTERED,
        /** The sandbox of all tests without such a field, in the root. */
        SANDBOX,
        /** The listener of a test, in its own context. */
        OWN,
        /** The extension that resolves the parameters. */
        RESOLVER
    }
}
