package dev.shakedown.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: reads the command line, runs a command, and exits with its code. */
@Command(
        name = "shakedown",
        description = "A TLS test proxy that gets it wrong on purpose, and judges how a client takes it.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            AuditCommand.class,
            ServeCommand.class,
            ExplainCommand.class,
            DiagnoseCommand.class,
            ReproduceCommand.class,
            WalkCommand.class,
            ScenariosCommand.class,
            CaCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = {"  shakedown audit -- curl -sS --cacert {ca} {url}"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as expected",
            "1:some verdict is not as expected",
            "2:usage, a scenario, or the configuration",
            "3:environment: a port is taken, a client is not installed, ...",
            "4:only inconclusive verdicts",
            "70:an internal error"
        })
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            hidden = true,
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an internal error.")
    private boolean stackTrace;

    /** Runs the program, and ends the process. */
    public static void main(String[] arguments) {
        // JSON is UTF-8 wherever it goes, and JDK 17 would write question marks where the locale is C.
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the program and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A message may begin with @, and a file of arguments is nothing that anybody asked for.
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(new Failures());
        // What follows the client's name is the client's, even where the -- was forgotten.
        Objects.requireNonNull(line.getSubcommands().get("audit")).setStopAtPositional(true);
        // Log lines may begin with dashes.
        Objects.requireNonNull(line.getSubcommands().get("explain")).setUnmatchedOptionsArePositionalParams(true);
        try {
            return line.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing; shakedown --help lists them");
    }

    boolean stackTrace() {
        return stackTrace;
    }

    /** The version of the jar, if this runs from one. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"shakedown " + (version == null ? "(development)" : version)};
        }
    }
}
