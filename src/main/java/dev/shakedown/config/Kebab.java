package dev.shakedown.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How Java names look in YAML: constants and variants in kebab case. */
public final class Kebab {

    private Kebab() {}

    /** {@code CLIENT_HELLO} as {@code client-hello}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code SendAlert} as {@code send-alert}. */
    public static String of(Class<?> type) {
        return type.getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }

    /** All constants of an enum, in the order of their declaration. */
    public static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }
}
