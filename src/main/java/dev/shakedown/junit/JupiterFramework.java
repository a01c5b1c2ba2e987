package dev.shakedown.junit;

import dev.shakedown.TestFramework;
import dev.shakedown.TlsProxy;
import dev.shakedown.TlsProxyBuilder;

/** JUnit Jupiter as the framework that starts and closes what {@link TlsProxyBuilder#build} returns. */
public final class JupiterFramework implements TestFramework {

    /** For the ServiceLoader. */
    public JupiterFramework() {}

    @Override
    public TlsProxy adopt(TlsProxyBuilder builder) {
        return new RegisteredProxy(builder);
    }
}
