package dev.shakedown.junit;

import dev.shakedown.TlsProxy;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.Selection;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.junit.platform.commons.support.AnnotationSupport;

/** The arguments of {@link EveryScenario}: each scenario, with a proxy that JUnit closes after the invocation. */
final class EveryScenarioArguments implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return provideArguments(context);
    }

    @Override
    @SuppressWarnings("deprecation") // the form that JUnit before 5.13 calls
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        EveryScenario wanted = AnnotationSupport.findAnnotation(test, EveryScenario.class)
                .orElseThrow(() -> new ExtensionConfigurationException(test + " has no @EveryScenario"));
        refuseInstanceFields(context.getRequiredTestClass());
        TlsProxy shared = ProxyStore.shared(context);
        return shared.catalogue().select(selection(wanted)).stream()
                .map(scenario -> Arguments.of(Named.of(scenario.id(), scenario), proxy(shared, scenario)));
    }

    private static Named<TlsProxy> proxy(TlsProxy shared, Scenario scenario) {
        TlsProxy proxy = shared.listen(scenario.id());
        return Named.of(proxy.uri().toString(), proxy);
    }

    private static Selection selection(EveryScenario wanted) {
        boolean everything = wanted.value().length == 0 && wanted.category().length == 0 && wanted.tag().length == 0;
        return new Selection(
                List.of(wanted.value()),
                everything ? List.of("core") : List.of(wanted.tag()),
                List.of(wanted.category()));
    }

    /** They are started for each test, which is too late: the arguments come first. */
    private static void refuseInstanceFields(Class<?> type) {
        AnnotationSupport.findAnnotatedFields(type, RegisterExtension.class).stream()
                .filter(field -> field.getType() == TlsProxy.class && !Modifier.isStatic(field.getModifiers()))
                .findAny()
                .ifPresent(field -> {
                    throw new ExtensionConfigurationException(
                            "@EveryScenario needs a static proxy; make the field " + field.getName() + " static");
                });
    }
}
