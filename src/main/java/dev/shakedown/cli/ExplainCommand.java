package dev.shakedown.cli;

import dev.shakedown.explain.Explainer;
import dev.shakedown.explain.Explanation;
import dev.shakedown.report.ExplanationJson;
import dev.shakedown.report.ExplanationText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From an error message to its causes, what to do, and the scenario that reproduces it. */
@Command(
        name = "explain",
        description = {
            "Tells what an error message means: which cause, which side to look at, the fix, and a scenario to see it again.",
            "Takes a line, a stack trace or a whole log, of any client or server."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  shakedown explain \"PKIX path building failed\"",
            "  shakedown explain - < app.log",
            "  curl -sS https://host.test/ 2>&1 | shakedown explain --json -"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:something is known", "1:nothing is known of this text", "2:usage"})
final class ExplainCommand implements Callable<Integer> {

    /** The most that is read from standard input: 32 MB. */
    private static final int LIMIT = 32 << 20;

    private static final int WIDTH = 100;

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "The message; several words are joined. A single - reads standard input, up to 32 MB of it.")
    private final List<String> words = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String text = words.equals(List.of("-")) ? read(System.in) : String.join(" ", words);
        if (text.isBlank()) {
            throw new UsageException(
                    "the text is empty; give an error message, or - and the message on standard input");
        }
        List<Explanation> explanations = Explainer.packaged().explain(text);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ExplanationJson.of(explanations));
        } else {
            out.print(new ExplanationText(WIDTH).of(explanations));
        }
        out.flush();
        return (explanations.isEmpty() ? ExitCode.NOT_AS_EXPECTED : ExitCode.OK).code();
    }

    /** The beginning of a text in UTF-8, or in UTF-16 with a byte order mark. */
    static String read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT);
        return new String(bytes, charset(bytes));
    }

    /** PowerShell's {@code >} writes UTF-16, with a byte order mark. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return mark == 0xfffe || mark == 0xfeff ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
