package dev.shakedown.cli;

import dev.shakedown.proxy.Configuration;
import dev.shakedown.scenario.Catalogue;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema that lets an editor complete and check files as they are written. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, with which editors complete and check them.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = {
            "  shakedown scenarios schema > shakedown-scenario.schema.json",
            "Then begin a scenario with:",
            "  # yaml-language-server: $schema=shakedown-scenario.schema.json"
        })
final class ScenariosSchemaCommand implements Runnable {

    @Option(names = "--configuration", description = "That of the configuration file of 'serve' instead.")
    private boolean configuration;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print((configuration ? Configuration.schema() : Catalogue.schema()).text());
        out.flush();
    }
}
