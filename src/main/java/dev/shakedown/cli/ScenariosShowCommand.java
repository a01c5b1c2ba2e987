package dev.shakedown.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the YAML of one scenario, or of what a combination amounts to. */
@Command(
        name = "show",
        description = "Prints the YAML of a scenario, or of what a combination of several amounts to.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  shakedown scenarios show expired--wrong-host")
final class ScenariosShowCommand implements Runnable {

    @Mixin
    private final CatalogueOption catalogue = new CatalogueOption();

    @Parameters(paramLabel = "ID", description = "The id, or several joined by two hyphens.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(catalogue.catalogue().yaml(id));
        out.flush();
    }
}
