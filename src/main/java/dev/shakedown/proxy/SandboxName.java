package dev.shakedown.proxy;

import dev.shakedown.scenario.Scenario;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server name in the sandbox whose first label may choose the scenario: {@code expired.localhost}.
 *
 * @param label the first label, in lower case
 * @param mustName true if the label must be a scenario, for the name serves no other end
 */
record SandboxName(String label, boolean mustName) {

    private static final String SUFFIX = ".localhost";
    private static final String WWW = "www";

    /**
     * Reads a server name. Below {@code .localhost} every name must be a scenario, but for {@code www} and the name that
     * the listener's own scenario asks its clients to use; elsewhere a label that is no scenario means nothing.
     *
     * @param serverName what the client asks for, or null
     * @param standard the scenario that the listener serves by default
     * @return empty if the name leaves the choice to the listener
     */
    static Optional<SandboxName> of(@Nullable String serverName, Scenario standard) {
        String name = serverName == null ? "" : serverName.toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        if (dot <= 0 || name.equals(standard.serve().host()) || name.startsWith(WWW + ".")) {
            return Optional.empty();
        }
        return Optional.of(new SandboxName(name.substring(0, dot), name.endsWith(SUFFIX)));
    }
}
