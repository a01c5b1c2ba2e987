package dev.shakedown.proxy;

import dev.shakedown.config.Document;
import dev.shakedown.config.Problems;
import dev.shakedown.config.Schema;
import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.ScenarioChoiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file says of the proxy.
 *
 * @param listeners where to listen, at least one
 * @param upstream how to treat the servers behind the proxy
 */
public record Configuration(List<ConfigurationListener> listeners, ConfigurationUpstream upstream) {

    private static final String SCHEMA = "/schema/shakedown.schema.json";

    /** Sets the defaults; listeners have none. */
    public Configuration {
        upstream = upstream == null ? ConfigurationUpstream.DEFAULT : upstream;
    }

    /** The JSON Schema of configuration files, for editors. */
    public static Schema schema() {
        return Schema.load(SCHEMA);
    }

    /**
     * Reads a configuration file.
     *
     * @param catalogue the scenarios that it may name
     * @throws dev.shakedown.config.ProblemsException with every problem of the file
     */
    public static Configuration read(Path file, Catalogue catalogue) {
        Document<Configuration> document =
                YamlReader.of(Configuration.class).checkedBy(schema()).read(Source.of(file));
        Configuration read = document.value();
        Path folder = file.toAbsolutePath().normalize().getParent();
        Configuration resolved = folder == null ? read : new Configuration(read.listeners, read.upstream.below(folder));
        Problems problems = new Problems();
        resolved.check(document, catalogue, problems);
        problems.throwIfAny();
        return resolved;
    }

    /** A configuration of listeners in their short form, for instance {@code proxy@8080}. */
    public static Configuration of(List<String> specs) {
        return new Configuration(
                specs.stream().map(ConfigurationListener::parse).toList(), ConfigurationUpstream.DEFAULT);
    }

    /**
     * The listeners to bind, each with a name of its own.
     *
     * @param scenario the id of the scenario for listeners that name none
     */
    public List<ListenerSpec> specs(String scenario) {
        List<ListenerSpec> specs = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        listeners.forEach(listener -> taken.add(String.valueOf(listener.name())));
        for (ConfigurationListener listener : listeners) {
            String name = listener.name() == null ? free(listener.nameOrMode(), taken) : listener.name();
            specs.add(listener.spec(name, scenario));
        }
        return specs;
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    private void check(Document<Configuration> document, Catalogue catalogue, Problems problems) {
        if (listeners.isEmpty()) {
            problems.add(document.problem("there is no listener; add one", "listeners"));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < listeners.size(); i++) {
            ConfigurationListener listener = listeners.get(i);
            String index = String.valueOf(i);
            if (listener.name() != null && !names.add(listener.name())) {
                String what = "two listeners are called '%s'; rename one".formatted(listener.name());
                problems.add(document.problem(what, "listeners", index, "name"));
            }
            scenario(listener.scenario(), document, catalogue, problems, "listeners", index, "scenario");
            for (int j = 0; j < listener.routes().size(); j++) {
                String route = String.valueOf(j);
                String chosen = listener.routes().get(j).scenario();
                scenario(chosen, document, catalogue, problems, "listeners", index, "routes", route, "scenario");
            }
        }
        for (int i = 0; i < upstream.trust().size(); i++) {
            Path file = upstream.trust().get(i);
            if (!Files.isReadable(file)) {
                String what = "there is no readable file '%s'".formatted(file);
                problems.add(document.problem(what, "upstream", "trust", String.valueOf(i)));
            }
        }
    }

    private static void scenario(
            @Nullable String id,
            Document<Configuration> document,
            Catalogue catalogue,
            Problems problems,
            String... path) {
        try {
            if (id != null) {
                catalogue.find(id);
            }
        } catch (ScenarioChoiceException e) {
            problems.add(document.problem(String.valueOf(e.getMessage()), path));
        }
    }
}
