package dev.shakedown.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a {@code @ParameterizedTest} once for every scenario that is selected, with the scenario and a proxy that serves
 * it as its first two arguments. All that is given must hold; if nothing is given, the scenarios tagged {@code core} are
 * selected. A scenario that needs a host name which this machine does not resolve is skipped when nothing connected.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EveryScenario(category = "certificate")
 * void doesAsItShould(Scenario scenario, TlsProxy proxy) {
 *     proxy.assertAsExpected(failureOf(() -> client(proxy.sslContext()).get(proxy.uri())));
 * }
 * }</pre>
 */
@ArgumentsSource(EveryScenarioArguments.class)
@Documented
@ExtendWith(TlsProxyExtension.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.METHOD})
public @interface EveryScenario {

    /** Patterns of ids, any of which may match; {@code *} stands for any run of characters. */
    String[] value() default {};

    /** Categories, any of which may match, for instance {@code certificate}. */
    String[] category() default {};

    /** Tags, any of which may match, for instance {@code core}. */
    String[] tag() default {};
}
