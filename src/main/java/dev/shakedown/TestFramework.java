package dev.shakedown;

/**
 * A test framework that starts and closes a proxy for its tests; found by {@link java.util.ServiceLoader}. Its being an
 * interface keeps JUnit away from whoever does not use it.
 */
public interface TestFramework {

    /** A proxy that the framework recognises as one of its extensions and starts when it is time. */
    TlsProxy adopt(TlsProxyBuilder builder);
}
