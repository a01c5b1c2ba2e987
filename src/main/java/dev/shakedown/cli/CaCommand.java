package dev.shakedown.cli;

import dev.shakedown.certs.CaException;
import dev.shakedown.certs.ExportFormat;
import dev.shakedown.certs.SandboxAuthority;
import dev.shakedown.config.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ca}: makes, shows and exports the sandbox CA. */
@Command(
        name = "ca",
        description = "The sandbox CA, which signs what the proxy serves and which the client under test has to trust.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"  shakedown ca create --permit shop.test --permit 192.0.2.7"})
final class CaCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing; shakedown ca --help lists them");
    }

    @Command(
            name = "create",
            description = "Makes a new CA in place of any that is there. Clients have to be told to trust the new one.",
            footer = {"  shakedown ca create --permit example.com"})
    int create(
            @Option(
                            names = "--permit",
                            paramLabel = "NAME",
                            description = "A domain with all below it, an address or a network that it may sign for,"
                                    + " besides those for tests; '*' for any name.")
                    @Nullable
                    List<String> permit,
            @Mixin CaDirectory ca)
            throws CaException {
        List<String> names = permit == null ? List.of() : permit;
        SandboxAuthority authority = SandboxAuthority.create(ca.path(), names);
        if (authority.unconstrained()) {
            spec.commandLine()
                    .getErr()
                    .println("shakedown: warning: this CA may sign for any name; whoever reads " + ca.path()
                            + " can impersonate every site to a client that trusts it");
        }
        print(authority, ca);
        return ExitCode.OK.code();
    }

    @Command(
            name = "show",
            description = "Says where the CA is, how long it lives and which names it may sign for.",
            footer = {"  shakedown ca show --json"})
    int show(@Option(names = "--json", description = "Print JSON.") boolean json, @Mixin CaDirectory ca)
            throws CaException {
        SandboxAuthority authority = SandboxAuthority.load(ca.path());
        if (json) {
            out().println(JsonText.of(facts(authority, ca)));
        } else {
            print(authority, ca);
        }
        return ExitCode.OK.code();
    }

    @Command(
            name = "export",
            description = "Writes the root certificate for clients that want another form of it.",
            footer = {"  shakedown ca export --format p12,jks -o trust/"})
    int export(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            split = ",",
                            description = "pem, der, p12 (password changeit), jks; by default pem.")
                    @Nullable
                    List<ExportFormat> formats,
            @Option(names = "--untrusted", description = "The root that no client should trust.") boolean untrusted,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "DIR",
                            description = "Where to write a file for each format; without it, one format to stdout.")
                    @Nullable
                    Path directory,
            @Mixin CaDirectory ca)
            throws CaException, IOException {
        List<ExportFormat> wanted = formats == null ? List.of(ExportFormat.PEM) : formats;
        SandboxAuthority authority = SandboxAuthority.loadOrCreate(ca.path());
        CaExport export = new CaExport(
                untrusted ? "untrusted-ca" : "ca", untrusted ? authority.untrustedRoot() : authority.root());
        if (directory == null) {
            export.toStdout(wanted);
        } else {
            export.toFiles(wanted, directory).forEach(out()::println);
        }
        return ExitCode.OK.code();
    }

    private void print(SandboxAuthority authority, CaDirectory ca) {
        facts(authority, ca).forEach((name, value) -> out().println("%-9s %s".formatted(name, text(value))));
    }

    private static Map<String, Object> facts(SandboxAuthority authority, CaDirectory ca) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("root", ca.root().toString());
        facts.put("subject", authority.root().getSubjectX500Principal().getName());
        facts.put("expires", authority.expires().toString());
        facts.put("permitted", authority.unconstrained() ? List.of("*") : authority.permittedNames());
        return facts;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(Object::toString).toList())
                : value.toString();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
