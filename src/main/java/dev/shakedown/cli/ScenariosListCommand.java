package dev.shakedown.cli;

import dev.shakedown.config.JsonText;
import dev.shakedown.config.Kebab;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists scenarios as a table or as JSON. */
@Command(
        name = "list",
        description = "Lists scenarios, all without a selection.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  shakedown scenarios list --category certificate -s 'intermediate-*'")
final class ScenariosListCommand implements Runnable {

    @Mixin
    private final CatalogueOption catalogue = new CatalogueOption();

    @Mixin
    private final SelectionOption selection = new SelectionOption();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        List<Scenario> scenarios = catalogue.catalogue().select(selection.selection());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(
                    scenarios.stream().map(ScenariosListCommand::row).toList()));
        } else {
            table(scenarios, out);
        }
        out.flush();
    }

    private static void table(List<Scenario> scenarios, PrintWriter out) {
        int id = scenarios.stream()
                .mapToInt(scenario -> scenario.id().length())
                .max()
                .orElse(0);
        int category = scenarios.stream()
                .mapToInt(scenario -> scenario.category().length())
                .max()
                .orElse(0);
        String line = "%-" + Math.max(2, id) + "s  %-" + Math.max(8, category) + "s  %-6s  %s%n";
        out.printf(line, "ID", "CATEGORY", "EXPECT", "TITLE");
        for (Scenario scenario : scenarios) {
            String expect = Kebab.of(scenario.expectation().expected());
            out.printf(
                    line,
                    scenario.id(),
                    scenario.category(),
                    expect,
                    scenario.description().title());
        }
    }

    private static Map<String, Object> row(Scenario scenario) {
        Cause cause = scenario.expectation().cause();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", scenario.id());
        row.put("category", scenario.category());
        row.put("title", scenario.description().title());
        row.put("cause", cause == null ? null : cause.id());
        row.put("expect", Kebab.of(scenario.expectation().expected()));
        row.put("tags", scenario.description().tags());
        row.put("breaksProtocol", scenario.expectation().breaksProtocol());
        return row;
    }
}
