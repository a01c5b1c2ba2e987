package dev.shakedown.cli;

import dev.shakedown.scenario.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option of all commands that use scenarios: which there are besides the packaged ones. */
final class CatalogueOption {

    @Option(
            names = "--scenarios",
            paramLabel = "PATH",
            description = "A scenario file of your own, or a folder of them; may be repeated.")
    private final List<Path> own = new ArrayList<>();

    /** The packaged catalogue and the user's own scenarios. */
    Catalogue catalogue() {
        Catalogue packaged = Catalogue.packaged();
        return own.isEmpty() ? packaged : packaged.plus(own);
    }

    /** The user's own files and folders, as given. */
    List<Path> paths() {
        return List.copyOf(own);
    }
}
