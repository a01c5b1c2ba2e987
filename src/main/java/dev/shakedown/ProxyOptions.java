package dev.shakedown;

import dev.shakedown.observation.Interception;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.scenario.Catalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a builder has collected.
 *
 * @param listener the first listener
 * @param ca the directory of the sandbox CA, or null for one in memory
 * @param catalogue the scenarios, or null for the packaged ones
 * @param upstream whom to believe on the way to the upstream
 * @param deadline how long an assertion waits
 * @param grace how long connections may go on when the proxy closes
 * @param evidence which files to write for other tools
 * @param onInterception is told of every finished connection
 */
record ProxyOptions(
        ListenerSpec listener,
        @Nullable Path ca,
        @Nullable Catalogue catalogue,
        Upstream upstream,
        Duration deadline,
        Duration grace,
        Evidence evidence,
        Consumer<Interception> onInterception) {

    /**
     * Whom to believe.
     *
     * @param trust files with roots besides those of the JDK
     * @param insecure true to believe anybody
     */
    record Upstream(List<Path> trust, boolean insecure) {}

    /**
     * What to leave behind.
     *
     * @param captures the directory of the captures, or null for none
     * @param keyLog the key log, or null for none
     */
    record Evidence(@Nullable Path captures, @Nullable Path keyLog) {}
}
