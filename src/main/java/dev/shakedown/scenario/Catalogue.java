package dev.shakedown.scenario;

import dev.shakedown.config.Nearest;
import dev.shakedown.config.Problem;
import dev.shakedown.config.Problems;
import dev.shakedown.config.Schema;
import dev.shakedown.config.Source;
import dev.shakedown.config.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All scenarios there are: the packaged ones and the user's own. Immutable; an id is unique in it. */
public final class Catalogue {

    /** What stands between the ids of a combination, for instance {@code expired--wrong-host}. */
    public static final String JOINT = "--";

    private static final Comparator<CatalogueEntry> ORDER = Comparator.<CatalogueEntry, Boolean>comparing(
                    entry -> !entry.id().equals(Scenario.BASELINE))
            .thenComparing(entry -> !entry.scenario().category().equals("control"))
            .thenComparing(entry -> entry.scenario().category())
            .thenComparing(CatalogueEntry::id);

    private final Profile profile;
    private final Map<String, CatalogueEntry> entries;

    private Catalogue(Profile profile, Collection<CatalogueEntry> entries) {
        this.profile = profile;
        this.entries = entries.stream()
                .sorted(ORDER)
                .collect(Collectors.toMap(CatalogueEntry::id, entry -> entry, (a, b) -> a, LinkedHashMap::new));
    }

    /** The scenarios of the jar, measured by the profile {@link Profile#WEBPKI}. */
    public static Catalogue packaged() {
        return packaged(Profile.WEBPKI);
    }

    /** The scenarios of the jar, measured by a profile. */
    public static Catalogue packaged(Profile profile) {
        Catalogue none = new Catalogue(profile, List.of());
        Problems problems = new Problems();
        Catalogue all = none.with(PackagedFiles.all(), ScenarioReader.ofPackaged(profile), problems);
        problems.throwIfAny();
        return all;
    }

    /** The JSON Schema of scenario files, for editors. */
    public static Schema schema() {
        return ScenarioReader.schema();
    }

    /**
     * This catalogue and the user's own scenarios.
     *
     * @param filesOrFolders a file's name without its ending is the id, the name of its folder the category
     * @throws dev.shakedown.config.ProblemsException with every problem of all files
     */
    public Catalogue plus(List<Path> filesOrFolders) {
        Problems problems = new Problems();
        List<Source> sources = OwnFiles.read(filesOrFolders, problems);
        Catalogue all = with(sources, ScenarioReader.ofOwn(profile), problems);
        problems.throwIfAny();
        return all;
    }

    /**
     * Checks the user's own scenarios without adding them; one may stand for the packaged scenario of its id.
     *
     * @param filesOrFolders as in {@link #plus}
     * @return every problem of all files, none if they are right
     */
    public List<Problem> problems(List<Path> filesOrFolders) {
        Problems problems = new Problems();
        List<Source> sources = OwnFiles.read(filesOrFolders, problems);
        Set<String> replaced = new HashSet<>();
        sources.forEach(source -> replaced.add(id(source)));
        Catalogue others = new Catalogue(
                profile,
                entries.values().stream()
                        .filter(entry -> !replaced.contains(entry.id()))
                        .toList());
        others.with(sources, ScenarioReader.ofOwn(profile), problems);
        return problems.sorted();
    }

    /** All scenarios: the baseline, the other controls, then by category and id. */
    public List<Scenario> all() {
        return entries.values().stream().map(CatalogueEntry::scenario).toList();
    }

    /** The ids, in the order of {@link #all}. */
    public Set<String> ids() {
        return new LinkedHashSet<>(entries.keySet());
    }

    /**
     * A scenario by its id, or a combination of several by theirs: {@code expired--wrong-host}.
     *
     * @throws ScenarioChoiceException if there is none, or if the combination contradicts itself
     */
    public Scenario find(String id) {
        CatalogueEntry single = entries.get(id);
        if (single != null) {
            return single.scenario();
        }
        List<CatalogueEntry> parts = parts(id);
        return Combination.of(parts).scenario(id, parts.get(0).scenario().category(), profile);
    }

    /**
     * The YAML of a scenario: the file itself, or what a combination amounts to.
     *
     * @throws ScenarioChoiceException as {@link #find}
     */
    public String yaml(String id) {
        CatalogueEntry single = entries.get(id);
        return single != null ? single.document().source().text() : YamlWriter.write(Combination.of(parts(id)));
    }

    /**
     * The scenarios that a user asked for, in the order of {@link #all}; combinations last.
     *
     * @throws ScenarioChoiceException if a part of the selection names nothing, or if nothing is left
     */
    public List<Scenario> select(Selection selection) {
        return selection.from(this);
    }

    private List<CatalogueEntry> parts(String id) {
        List<CatalogueEntry> parts = new ArrayList<>();
        for (String part : id.split(JOINT, -1)) {
            CatalogueEntry entry = entries.get(part);
            if (entry == null) {
                String near = Nearest.to(part, entries.keySet())
                        .map("did you mean '%s'? "::formatted)
                        .orElse("");
                throw new ScenarioChoiceException(
                        "unknown scenario '%s' (%slist them: shakedown scenarios list)".formatted(part, near));
            }
            parts.add(entry);
        }
        return parts;
    }

    private Catalogue with(List<Source> sources, ScenarioReader reader, Problems problems) {
        Map<String, CatalogueEntry> all = new LinkedHashMap<>(entries);
        List<CatalogueEntry> added = new ArrayList<>();
        for (Source source : sources) {
            reader.read(id(source), category(source), source, problems).ifPresent(entry -> {
                added.add(entry);
                CatalogueEntry taken = all.putIfAbsent(entry.id(), entry);
                if (taken != null) {
                    problems.add(entry.document()
                            .problem("the id '%s' is already taken by %s; rename this file"
                                    .formatted(
                                            entry.id(),
                                            taken.document().source().name())));
                }
            });
        }
        added.forEach(entry -> ControlTwin.check(entry, all, problems));
        return new Catalogue(profile, all.values());
    }

    private static String id(Source source) {
        return String.valueOf(Path.of(source.name()).getFileName()).replaceFirst("\\.ya?ml$", "");
    }

    private static String category(Source source) {
        return Optional.ofNullable(
                        Path.of(source.name()).toAbsolutePath().normalize().getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("own");
    }
}
