package dev.shakedown.proxy;

import java.nio.file.Path;
import java.util.List;

/**
 * How the proxy treats the servers that it connects to.
 *
 * @param verify false to accept any certificate from them; true without it
 * @param trust PEM files with roots that are trusted besides those of the JDK, relative to the configuration file
 */
public record ConfigurationUpstream(Boolean verify, List<Path> trust) {

    static final ConfigurationUpstream DEFAULT = new ConfigurationUpstream(true, List.of());

    /** Sets the defaults. */
    public ConfigurationUpstream {
        verify = verify == null || verify;
        trust = trust == null ? List.of() : List.copyOf(trust);
    }

    /** The same, with relative files below a folder. */
    ConfigurationUpstream below(Path folder) {
        return new ConfigurationUpstream(
                verify, trust.stream().map(folder::resolve).toList());
    }
}
