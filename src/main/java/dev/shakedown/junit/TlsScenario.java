package dev.shakedown.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Serves a scenario to the client under test. On a class it holds for all tests in it, nested ones included; the nearest
 * annotation wins. It stands alone, with a sandbox, or beside a registered {@link dev.shakedown.TlsProxy} field.
 *
 * <pre>{@code
 * @Test
 * @TlsScenario("expired")
 * void refusesAnExpiredCertificate(TlsProxy proxy) {
 *     assertThrows(SSLHandshakeException.class, () -> client(proxy.sslContext()).get(proxy.uri()));
 *     proxy.assertRejected();
 * }
 * }</pre>
 */
@Documented
@ExtendWith(TlsProxyExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD, ElementType.TYPE})
public @interface TlsScenario {

    /** The id of the scenario, for instance {@code expired}; {@code a--b} combines two. */
    String value();
}
