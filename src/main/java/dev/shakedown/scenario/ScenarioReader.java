package dev.shakedown.scenario;

import dev.shakedown.config.Document;
import dev.shakedown.config.Kebab;
import dev.shakedown.config.Problems;
import dev.shakedown.config.ProblemsException;
import dev.shakedown.config.Schema;
import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Reads one scenario file, and checks what no single value of it can tell. */
final class ScenarioReader {

    private static final String SCHEMA = "/schema/shakedown-scenario.schema.json";

    private final YamlReader<ScenarioFile> reader;
    private final Profile profile;

    private ScenarioReader(YamlReader<ScenarioFile> reader, Profile profile) {
        this.reader = reader;
        this.profile = profile;
    }

    /** For files of the jar, which the tests have checked against the schema: reading it would double the time of a start. */
    static ScenarioReader ofPackaged(Profile profile) {
        return new ScenarioReader(YamlReader.of(ScenarioFile.class), profile);
    }

    /** For files of the user. */
    static ScenarioReader ofOwn(Profile profile) {
        return new ScenarioReader(YamlReader.of(ScenarioFile.class).checkedBy(schema()), profile);
    }

    /** The schema of scenario files. */
    static Schema schema() {
        return Schema.load(SCHEMA);
    }

    /** Reads a file; empty if it has problems, which are added to the others. */
    Optional<CatalogueEntry> read(String id, String category, Source source, Problems problems) {
        try {
            Document<ScenarioFile> document = reader.read(source);
            Problems own = new Problems();
            check(id, document, own);
            own.throwIfAny();
            return Optional.of(new CatalogueEntry(document.value().scenario(id, category, profile), document));
        } catch (ProblemsException e) {
            problems.addAll(e);
            return Optional.empty();
        }
    }

    private static void check(String id, Document<ScenarioFile> document, Problems problems) {
        ScenarioFile file = document.value();
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 63) {
            problems.add(document.problem(
                    "the file's name, '%s', cannot be an id: it must do as a label of a host name".formatted(id)
                            + " (allowed: a-z, 0-9 and single hyphens, up to 63 characters)"));
        }
        text("title", file.title(), document, problems);
        text("rationale", file.rationale(), document, problems);
        if (file.title().lines().count() > 1) {
            problems.add(document.problem("the title has more than one line; say the rest in the rationale", "title"));
        }
        if (file.references().isEmpty()) {
            problems.add(document.problem("no reference: name a section of an RFC, or a CVE", "references"));
        }
        expectation(document, problems);
    }

    private static void text(String key, String text, Document<ScenarioFile> document, Problems problems) {
        if (text.isBlank()) {
            problems.add(document.problem("the %s is empty".formatted(key), key));
        }
    }

    private static void expectation(Document<ScenarioFile> document, Problems problems) {
        ScenarioFile file = document.value();
        Map<Profile, Expected> expect = file.expect();
        for (Profile profile : Profile.values()) {
            if (!expect.containsKey(profile)) {
                problems.add(document.problem(
                        "nothing is expected by the profile '%s' (allowed: one value, or one each for %s)"
                                .formatted(Kebab.of(profile), String.join(", ", Kebab.constants(Profile.class))),
                        "expect"));
            }
        }
        if (file.cause() == null && expect.containsValue(Expected.REJECT)) {
            problems.add(document.problem(
                    "a scenario that a client must reject names its cause; add 'cause:' (allowed: %s)"
                            .formatted(String.join(", ", Kebab.constants(Cause.class))),
                    "expect"));
        }
        boolean isControl = Arrays.stream(Profile.values()).allMatch(p -> expect.get(p) == Expected.ACCEPT);
        if (isControl && file.cause() != null) {
            problems.add(document.problem("a control, which a client must accept, has no cause; remove it", "cause"));
        }
    }
}
