package dev.shakedown.cli;

import dev.shakedown.config.Nearest;
import dev.shakedown.report.WalkReport;
import dev.shakedown.report.WalkText;
import dev.shakedown.scenario.Cause;
import dev.shakedown.walk.Guide;
import dev.shakedown.walk.Step;
import dev.shakedown.walk.Walk;
import dev.shakedown.walk.Walked;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code walk}: one of the nine causes before the user's eyes. */
@Command(
        name = "walk",
        description = "Reproduces one of the nine causes, diagnoses it, applies the fix, and runs it again.",
        sortOptions = false,
        footer = {
            "  shakedown walk                                   # lists the nine",
            "  shakedown walk untrusted-certificate-authority --pause"
        })
final class WalkCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CAUSE", arity = "0..1", description = "One of the nine; without it they are listed.")
    private @Nullable String cause;

    @Option(names = "--pause", description = "Wait for Enter between the steps, on a terminal.")
    private boolean pause;

    @Option(names = "--json", description = "Print one JSON document in place of the text.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (cause == null) {
            print(json ? WalkReport.list(Walk.all()) : WalkText.list(Walk.all()));
            return ExitCode.OK.code();
        }
        return walk(Walk.of(cause(cause))).turned() ? ExitCode.OK.code() : ExitCode.NOT_AS_EXPECTED.code();
    }

    private Walked walk(Walk walk) throws IOException, InterruptedException {
        try (Guide guide = Guide.start()) {
            explain(WalkText.start(walk));
            Step before = guide.make(walk.before());
            explain(WalkText.reproduced(before));
            explain(WalkText.fix(walk));
            Walked walked = new Walked(walk, before, guide.make(walk.after()));
            if (json) {
                print(WalkReport.json(walked));
            } else {
                print(WalkText.end(walked));
            }
            return walked;
        }
    }

    private static Cause cause(String id) {
        return Stream.of(Cause.values())
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException("unknown cause '%s' %s".formatted(id, Nearest.hint(id, ids()))));
    }

    private static List<String> ids() {
        return Stream.of(Cause.values()).map(Cause::id).toList();
    }

    /** Words between the steps, which a machine does not want. */
    private void explain(String text) throws IOException {
        if (!json) {
            print(text);
            if (pause && Ansi.AUTO.enabled()) {
                awaitEnter();
            }
        }
    }

    private void awaitEnter() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        err.print("(Enter) ");
        err.flush();
        int read;
        do {
            read = System.in.read();
        } while (read != '\n' && read >= 0);
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
