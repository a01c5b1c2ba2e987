package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.defect.OldVersion;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;

/** The client offers no version or no application protocol that the server has, so that the server ended the handshake. */
final class NothingInCommon implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (seen.outcome().how() != Outcome.How.NOT_OFFERED) {
            return Optional.empty();
        }
        List<String> offered = versions(seen);
        List<String> served = seen.served()
                .offers()
                .map(Event.ServerOffers::versions)
                .filter(versions -> !versions.isEmpty())
                .orElse(MODERN);
        if (said(seen, "no_application_protocol")) {
            return Optional.of(noProtocol(seen));
        }
        return said(seen, "protocol_version") || served.stream().noneMatch(offered::contains)
                ? Optional.of(noVersion(seen, offered, served))
                : Optional.of(NoSharedSuite.diagnosis(seen));
    }

    private static Diagnosis noVersion(Case seen, List<String> offered, List<String> served) {
        boolean oldServer = served.stream().allMatch(OldVersion::isOld);
        String text = "The client offers %s; the server has only %s. %s"
                .formatted(
                        offered.isEmpty() ? "no version that is known" : String.join(", ", offered),
                        String.join(", ", served),
                        seen.outcome().detail());
        return new Diagnosis(
                Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                Confidence.CERTAIN,
                text,
                List.of(
                        new Fact("client_hello_parsed", "versions " + String.join(", ", offered)),
                        new Fact("server_offers", "versions " + String.join(", ", served))),
                oldServer
                        ? Cause.INCOMPATIBLE_PROTOCOL_VERSIONS.fix()
                        : "update the client: enable TLS 1.2 and TLS 1.3 in it",
                scenario(oldServer, served));
    }

    private static String scenario(boolean oldServer, List<String> served) {
        if (oldServer) {
            return served.contains("TLSv1.1") ? "tls11-only" : "tls10-only";
        }
        return served.equals(List.of("TLSv1.3")) ? "tls13-only" : "tls12-only";
    }

    private static Diagnosis noProtocol(Case seen) {
        List<String> alpn = seen.hello().map(hello -> hello.alpn()).orElse(List.of());
        return new Diagnosis(
                Cause.SERVER_MISCONFIGURATION,
                Confidence.CERTAIN,
                "Client and server share no application protocol (ALPN). The client offers %s. %s"
                        .formatted(
                                alpn.isEmpty() ? "none" : String.join(", ", alpn),
                                seen.outcome().detail()),
                List.of(new Fact("client_hello_parsed", "ALPN " + String.join(", ", alpn))),
                "let the server select one of the protocols that the client offers, http/1.1 among them, or none at all",
                "alert-handshake-failure");
    }

    private static List<String> versions(Case seen) {
        return seen.hello()
                .map(hello -> hello.versions().stream()
                        .map(Object::toString)
                        .filter(name -> !name.startsWith("0x"))
                        .toList())
                .orElse(List.of());
    }

    private static boolean said(Case seen, String alert) {
        return seen.transcript()
                .all(Event.AlertSent.class)
                .anyMatch(sent -> sent.leg() == Leg.CLIENT
                        && sent.alert().description().name().equals(alert));
    }

    private static final List<String> MODERN = List.of("TLSv1.3", "TLSv1.2");
}
