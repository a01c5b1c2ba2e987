package dev.shakedown.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The records that a sealed interface permits, by their names in YAML; what they are filed under in between has no name. */
public final class Variants {

    private Variants() {}

    /** In the order of the {@code permits} lists. */
    public static Map<String, Class<?>> of(Class<?> sealed) {
        Map<String, Class<?>> variants = new LinkedHashMap<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                variants.putAll(of(permitted));
            } else {
                variants.put(Kebab.of(permitted), permitted);
            }
        }
        return variants;
    }
}
