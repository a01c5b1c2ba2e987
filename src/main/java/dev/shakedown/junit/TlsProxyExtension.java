package dev.shakedown.junit;

import dev.shakedown.TlsProxy;
import java.lang.reflect.Method;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives a test a {@link TlsProxy} of its own, or the {@link SSLContext} that trusts it, and attaches the transcript to
 * its failure. {@link TlsScenario} and {@link EveryScenario} bring it along; {@code @ExtendWith} serves the baseline.
 */
public final class TlsProxyExtension implements ParameterResolver, InvocationInterceptor {

    private static final List<Class<?>> TYPES = List.of(TlsProxy.class, SSLContext.class);

    /** For JUnit. */
    public TlsProxyExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return supports(parameter, context) && ProxyStore.isResolver(context, this);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return resolve(parameter, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        Attachment.proceed(invocation, test.getArguments());
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        Attachment.proceed(invocation, test.getArguments());
    }

    /** Only in methods: a constructor runs before there is a test that a proxy could belong to. */
    static boolean supports(ParameterContext parameter, ExtensionContext context) {
        boolean isArgument = parameter.getParameter().getType() == TlsProxy.class
                && AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), EveryScenario.class);
        return TYPES.contains(parameter.getParameter().getType())
                && context.getTestMethod().isPresent()
                && !isArgument;
    }

    static Object resolve(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SSLContext.class
                ? ProxyStore.shared(context).sslContext()
                : ProxyStore.own(context);
    }
}
