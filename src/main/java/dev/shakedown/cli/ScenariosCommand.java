package dev.shakedown.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The catalogue of scenarios: what there is, what each serves, and whether one's own files are right. */
@Command(
        name = "scenarios",
        description = "Lists, shows and checks scenarios.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ScenariosListCommand.class,
            ScenariosShowCommand.class,
            ScenariosCheckCommand.class,
            ScenariosSchemaCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  shakedown scenarios list --tag core")
public final class ScenariosCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a sub-command is missing (allowed: list, show, check, schema)");
    }
}
