package dev.shakedown.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the sandbox CA lives: an option that several commands share, with its default. */
final class CaDirectory {

    @Option(
            names = "--ca",
            paramLabel = "DIR",
            description = "Directory of the sandbox CA; by default certs/sandbox of the checkout,"
                    + " or shakedown below $XDG_DATA_HOME.")
    private @Nullable Path directory;

    Path path() {
        Path chosen = directory != null ? directory : byDefault(System.getProperties(), System.getenv());
        return chosen.toAbsolutePath().normalize();
    }

    /** The file that clients have to trust. */
    Path root() {
        return path().resolve("ca.pem");
    }

    /** The launcher sets the property to the directory of its checkout. */
    static Path byDefault(Properties properties, Map<String, String> environment) {
        String ofCheckout = properties.getProperty("shakedown.ca");
        if (ofCheckout != null) {
            return Path.of(ofCheckout);
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(home -> !home.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(properties.getProperty("user.home"), ".local", "share"))
                .resolve("shakedown");
    }
}
