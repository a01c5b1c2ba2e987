package dev.shakedown.junit;

import dev.shakedown.TlsProxy;
import dev.shakedown.TlsProxyBuilder;
import dev.shakedown.observation.Interception;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A proxy in a field annotated with {@code @RegisterExtension}. While a test runs alone, the field stands for the
 * listener of that test, the same that a parameter would be. Tests that run in parallel have to take the parameter: for
 * them a static field stands for one listener that all share.
 */
final class RegisteredProxy
        implements TlsProxy,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                InvocationInterceptor {

    private final TlsProxyBuilder builder;
    private volatile @Nullable TlsProxy current;
    private volatile boolean sharedByTests;

    RegisteredProxy(TlsProxyBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sharedByTests = true;
        current = ProxyStore.register(context, builder::start);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TlsProxy shared = ProxyStore.register(context, builder::start);
        if (!sharedByTests || context.getExecutionMode() == ExecutionMode.SAME_THREAD) {
            current = ProxyStore.own(context);
        } else if (ProxyStore.scenario(context).isPresent() && !takesProxy(context.getRequiredTestMethod())) {
            throw new ExtensionConfigurationException("@TlsScenario cannot reach a static proxy field that tests in"
                    + " parallel share; let " + context.getRequiredTestMethod().getName()
                    + " take a TlsProxy as its parameter");
        } else {
            current = shared;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        current = ProxyStore.shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TlsProxyExtension.supports(parameter, context) && ProxyStore.isResolver(context, this);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TlsProxyExtension.resolve(parameter, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        Attachment.proceed(invocation, test.getArguments().isEmpty() ? List.of(this) : List.of());
    }

    private static boolean takesProxy(Method test) {
        return Arrays.asList(test.getParameterTypes()).contains(TlsProxy.class);
    }

    private TlsProxy running() {
        TlsProxy running = current;
        if (running == null) {
            throw new IllegalStateException("the proxy is not running; JUnit starts it before the first test,"
                    + " if its field is annotated with @RegisterExtension");
        }
        return running;
    }

    @Override
    public String name() {
        return running().name();
    }

    @Override
    public URI uri() {
        return running().uri();
    }

    @Override
    public String host() {
        return running().host();
    }

    @Override
    public int port() {
        return running().port();
    }

    @Override
    public InetSocketAddress address() {
        return running().address();
    }

    @Override
    public X509Certificate caCertificate() {
        return running().caCertificate();
    }

    @Override
    public SSLContext sslContext() {
        return running().sslContext();
    }

    @Override
    public Path trustStore(Path file) throws IOException {
        return running().trustStore(file);
    }

    @Override
    public Catalogue catalogue() {
        return running().catalogue();
    }

    @Override
    public Scenario scenario() {
        return running().scenario();
    }

    @Override
    public TlsProxy scenario(String id) {
        running().scenario(id);
        return this;
    }

    @Override
    public List<Interception> interceptions() {
        return running().interceptions();
    }

    @Override
    public Interception awaitInterception() {
        return running().awaitInterception();
    }

    @Override
    public List<Interception> settle(Duration patience) {
        return running().settle(patience);
    }

    @Override
    public String timeline() {
        return running().timeline();
    }

    @Override
    public void assertRejected() {
        running().assertRejected();
    }

    @Override
    public void assertAccepted() {
        running().assertAccepted();
    }

    @Override
    public void assertAsExpected() {
        running().assertAsExpected();
    }

    @Override
    public void assertAsExpected(@Nullable Throwable failure) {
        running().assertAsExpected(failure);
    }

    @Override
    public TlsProxy listen(String scenario) {
        return running().listen(scenario);
    }

    @Override
    public TlsProxy listen(ListenerSpec listener) throws IOException {
        return running().listen(listener);
    }

    /** Closes it before JUnit would. */
    @Override
    public void close() {
        running().close();
    }
}
