package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The client offers no version or no cipher suite that the server has, so that the server ended the handshake. */
final class NothingInCommon implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (seen.outcome().how() != Outcome.How.NOT_OFFERED) {
            return Optional.empty();
        }
        List<String> offered = versions(seen);
        List<String> served =
                serverOffers(seen).map(Event.ServerOffers::versions).orElse(List.of());
        boolean noVersion = said(seen, "protocol_version")
                || (!served.isEmpty() && served.stream().noneMatch(offered::contains));
        return Optional.of(noVersion ? noVersion(seen, offered, served) : noSuite(seen));
    }

    private static Diagnosis noVersion(Case seen, List<String> offered, List<String> served) {
        String text = "The client offers %s%s. %s"
                .formatted(
                        offered.isEmpty() ? "no version that is known" : String.join(", ", offered),
                        served.isEmpty()
                                ? "; the server has none of these"
                                : "; the server has only " + String.join(", ", served),
                        seen.outcome().detail());
        return new Diagnosis(
                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                text,
                seen.verdict() == Verdict.FAIL
                        ? "update the client: enable TLS 1.2 and TLS 1.3 in it"
                        : Cause.INCOMPATIBLE_PROTOCOL_VERSIONS.fix());
    }

    private static Diagnosis noSuite(Case seen) {
        String served = serverOffers(seen)
                .map(Event.ServerOffers::suites)
                .filter(suites -> !suites.isEmpty())
                .map(suites -> "; the server has only " + shortened(suites))
                .orElse("");
        String offered = shortened(seen.hello()
                .map(hello -> hello.suites().stream()
                        .map(Object::toString)
                        .filter(name -> !name.startsWith("GREASE"))
                        .toList())
                .orElse(List.of()));
        String text =
                "Client and server share no cipher suite, group or signature scheme. The client offers the suites %s%s. %s"
                        .formatted(offered, served, seen.outcome().detail());
        Cause cause = seen.verdict() == Verdict.FAIL ? Cause.CLIENT_SOFTWARE : Cause.WEAK_OR_NO_SHARED_CIPHER;
        return new Diagnosis(cause, text, cause.fix());
    }

    private static List<String> versions(Case seen) {
        return seen.hello()
                .map(hello -> hello.versions().stream()
                        .map(Object::toString)
                        .filter(name -> !name.startsWith("0x"))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Event.ServerOffers> serverOffers(Case seen) {
        return seen.transcript().first(Event.ServerOffers.class);
    }

    private static boolean said(Case seen, String alert) {
        return seen.transcript()
                .all(Event.AlertSent.class)
                .anyMatch(sent -> sent.leg() == Leg.CLIENT
                        && sent.alert().description().name().equals(alert));
    }

    private static String shortened(List<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and %d more".formatted(names.size() - SHOWN) : shown;
    }

    private static final int SHOWN = 5;
}
