package dev.shakedown.junit;

import dev.shakedown.TlsProxy;
import dev.shakedown.scenario.Scenario;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/** What a failing test needs to be understood: the transcript of each proxy that it had. */
final class Attachment extends Exception {

    private static final long serialVersionUID = 1L;

    private Attachment(TlsProxy proxy) {
        super(
                "seen by the proxy on " + proxy.address() + ":" + System.lineSeparator() + proxy.timeline(),
                null,
                false,
                false);
    }

    /** Runs a test; adds to its failure, as suppressed exceptions, what the proxies among its arguments saw. */
    static void proceed(Invocation<Void> invocation, List<Object> arguments) throws Throwable {
        try {
            invocation.proceed();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Throwable failure) {
            for (Object argument : arguments) {
                if (argument instanceof TlsProxy proxy) {
                    abortIfUnreachable(proxy, arguments, failure);
                    failure.addSuppressed(new Attachment(proxy));
                }
            }
            throw failure;
        }
    }

    private static void abortIfUnreachable(TlsProxy proxy, List<Object> arguments, Throwable failure) {
        boolean every = arguments.stream().anyMatch(Scenario.class::isInstance);
        if (every && proxy.interceptions().isEmpty() && !resolves(proxy.host())) {
            throw new TestAbortedException(
                    "'" + proxy.scenario().id() + "' needs the name " + proxy.host()
                            + ", which does not resolve here; give the client a resolver that knows it as 127.0.0.1",
                    failure);
        }
    }

    private static boolean resolves(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
