package dev.shakedown.fault;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Makes a fault of which nothing is written in the scenario but its name, as the binding of YAML does it. */
final class Defaults {

    private Defaults() {}

    static <F extends WireFault> F of(Class<F> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(new Object[components.length]);
    }
}
