package dev.shakedown.cli;

import dev.shakedown.config.Problem;
import dev.shakedown.scenario.Catalogue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks scenario files and prints every problem; the exit code tells a script whether there is any. */
@Command(
        name = "check",
        description = "Checks scenario files: prints every problem with its place, and nothing if there is none.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no problem", "2:some problem"},
        footerHeading = "%nExample:%n",
        footer = "  shakedown scenarios check my-scenarios/*.yaml")
final class ScenariosCheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files, or folders of them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> files;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Problem> problems = Catalogue.packaged().problems(files);
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        out.flush();
        return problems.isEmpty() ? 0 : 2;
    }
}
