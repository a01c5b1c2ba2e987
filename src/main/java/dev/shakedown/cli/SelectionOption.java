package dev.shakedown.cli;

import dev.shakedown.scenario.Selection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of all commands that work on many scenarios: which of them. */
final class SelectionOption {

    @Option(
            names = {"-s", "--scenario"},
            paramLabel = "GLOB",
            description =
                    "An id, a combination such as expired--wrong-host, or a pattern such as 'intermediate-*'; may be"
                            + " repeated.")
    private final List<String> ids = new ArrayList<>();

    @Option(names = "--tag", split = ",", paramLabel = "T", description = "Only scenarios with one of these tags.")
    private final List<String> tags = new ArrayList<>();

    @Option(
            names = "--category",
            split = ",",
            paramLabel = "C",
            description = "Only scenarios of one of these categories.")
    private final List<String> categories = new ArrayList<>();

    /** What was asked for; every scenario if nothing was. */
    Selection selection() {
        return new Selection(ids, tags, categories);
    }
}
