package dev.shakedown.scenario;

import dev.shakedown.fault.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several scenarios served at once: everything that is wrong with each is wrong with the combination. */
final class Combination {

    private Combination() {}

    /**
     * Combines scenarios in their order.
     *
     * @throws ScenarioChoiceException if two of them set the same thing differently
     */
    static ScenarioFile of(List<CatalogueEntry> parts) {
        if (parts.stream().map(CatalogueEntry::id).distinct().count() < parts.size()) {
            throw new ScenarioChoiceException("a combination names a scenario twice: "
                    + parts.stream().map(CatalogueEntry::id).toList());
        }
        CatalogueEntry first = parts.get(0);
        ScenarioFile sum = first.document().value();
        String ids = first.id();
        for (CatalogueEntry next : parts.subList(1, parts.size())) {
            try {
                sum = merge(sum, next.document().value());
            } catch (RecordMerge.Contradiction e) {
                throw new ScenarioChoiceException(
                        "'%s' and '%s' cannot be combined: %s".formatted(ids, next.id(), e.getMessage()));
            }
            ids += Catalogue.JOINT + next.id();
        }
        return sum;
    }

    private static ScenarioFile merge(ScenarioFile a, ScenarioFile b) {
        return new ScenarioFile(
                a.title() + "; " + b.title(),
                a.rationale() + " " + b.rationale(),
                a.cause() == null ? b.cause() : a.cause(),
                union(a, b, ScenarioFile::references),
                a.severity().compareTo(b.severity()) <= 0 ? a.severity() : b.severity(),
                union(a, b, ScenarioFile::tags),
                serve(a.serve(), b.serve()),
                expect(a, b),
                union(a, b, ScenarioFile::alerts),
                a.control().equals(b.control()) ? a.control() : Scenario.BASELINE,
                a.breaksProtocol() || b.breaksProtocol(),
                evidence(a, b));
    }

    private static Serve serve(Serve a, Serve b) {
        Serve merged = (Serve) RecordMerge.merge(withoutFaults(a), withoutFaults(b), "");
        List<Fault> faults = new ArrayList<>(a.faults());
        faults.addAll(b.faults());
        return new Serve(merged.host(), merged.certificate(), merged.revocation(), merged.tls(), faults);
    }

    private static Serve withoutFaults(Serve serve) {
        return new Serve(serve.host(), serve.certificate(), serve.revocation(), serve.tls(), List.of());
    }

    /** What must be rejected for one reason must be rejected for two. */
    private static Map<Profile, Expected> expect(ScenarioFile a, ScenarioFile b) {
        Map<Profile, Expected> expect = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            List<Expected> both = List.of(a.expected(profile), b.expected(profile));
            expect.put(
                    profile,
                    Stream.of(Expected.REJECT, Expected.ANY)
                            .filter(both::contains)
                            .findFirst()
                            .orElse(Expected.ACCEPT));
        }
        return expect;
    }

    /** A correct client never gets as far as the response if one of the two shows in the handshake. */
    private static Evidence evidence(ScenarioFile a, ScenarioFile b) {
        boolean inHandshake = Stream.of(a, b)
                .filter(file -> Objects.nonNull(file.cause()))
                .anyMatch(file -> file.evidence() == Evidence.REQUEST);
        boolean inResponse = Stream.of(a, b).anyMatch(file -> file.evidence() == Evidence.RESPONSE);
        return inResponse && !inHandshake ? Evidence.RESPONSE : Evidence.REQUEST;
    }

    private static <T> List<T> union(ScenarioFile a, ScenarioFile b, Function<ScenarioFile, List<T>> list) {
        LinkedHashSet<T> union = new LinkedHashSet<>(list.apply(a));
        union.addAll(list.apply(b));
        return List.copyOf(union);
    }
}
