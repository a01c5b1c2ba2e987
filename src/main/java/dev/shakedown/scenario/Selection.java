package dev.shakedown.scenario;

import dev.shakedown.config.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which scenarios a user asks for. All three must hold; one that is empty holds for every scenario.
 *
 * @param ids ids, combinations, or patterns of ids with {@code *} for any run of characters and {@code ?} for one
 * @param tags tags, one of which a scenario must have
 * @param categories categories, one of which a scenario must be of
 */
public record Selection(List<String> ids, List<String> tags, List<String> categories) {

    /** Every scenario of the catalogue. */
    public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

    /** Copies what is given. */
    public Selection {
        ids = List.copyOf(ids);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
    }

    List<Scenario> from(Catalogue catalogue) {
        List<Scenario> all = catalogue.all();
        Set<String> knownTags = new TreeSet<>();
        all.forEach(scenario -> knownTags.addAll(scenario.description().tags()));
        known("tag", tags, knownTags);
        known(
                "category",
                categories,
                new TreeSet<>(all.stream().map(Scenario::category).toList()));
        List<Scenario> found = named(catalogue, all).stream()
                .filter(scenario ->
                        tags.isEmpty() || scenario.description().tags().stream().anyMatch(tags::contains))
                .filter(scenario -> categories.isEmpty() || categories.contains(scenario.category()))
                .toList();
        if (found.isEmpty()) {
            throw new ScenarioChoiceException(
                    "no scenario is all of this: ids %s, tags %s, categories %s".formatted(ids, tags, categories));
        }
        return found;
    }

    private List<Scenario> named(Catalogue catalogue, List<Scenario> all) {
        if (ids.isEmpty()) {
            return all;
        }
        Set<String> chosen = new LinkedHashSet<>();
        List<Scenario> others = new ArrayList<>();
        for (String id : ids) {
            if (!id.contains("*") && !id.contains("?")) {
                Scenario scenario = catalogue.find(id);
                if (!all.contains(scenario)) {
                    others.add(scenario);
                }
                chosen.add(id);
                continue;
            }
            Pattern pattern =
                    Pattern.compile(Pattern.quote(id).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
            List<String> matches = catalogue.ids().stream()
                    .filter(known -> pattern.matcher(known).matches())
                    .toList();
            if (matches.isEmpty()) {
                throw new ScenarioChoiceException(
                        "no scenario's id is like '%s' (list them: shakedown scenarios list)".formatted(id));
            }
            chosen.addAll(matches);
        }
        List<Scenario> found = new ArrayList<>(
                all.stream().filter(scenario -> chosen.contains(scenario.id())).toList());
        found.addAll(others);
        return found;
    }

    private static void known(String what, List<String> asked, Collection<String> known) {
        for (String name : asked) {
            if (!known.contains(name)) {
                throw new ScenarioChoiceException(
                        "unknown %s '%s' %s".formatted(what, name, Nearest.hint(name, known)));
            }
        }
    }
}
