package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Confidence;
import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.defect.SuiteWeakness;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The server found nothing to agree on but a version: whose fault is it? */
final class NoSharedSuite {

    private static final int SHOWN = 5;
    private static final int SHORTEST_DH = 2048;

    private NoSharedSuite() {}

    static Diagnosis diagnosis(Case seen) {
        List<String> served =
                seen.served().offers().map(Event.ServerOffers::suites).orElse(List.of());
        List<String> offered = seen.hello()
                .map(hello -> hello.suites().stream()
                        .map(Object::toString)
                        .filter(name -> !name.startsWith("GREASE") && !name.endsWith("_SCSV"))
                        .toList())
                .orElse(List.of());
        String fault = serverFault(seen, served);
        String text =
                "Client and server share no cipher suite, group or signature scheme. The client offers the suites %s%s.%s %s"
                        .formatted(
                                shortened(offered),
                                served.isEmpty() ? "" : "; the server has only " + shortened(served),
                                fault,
                                seen.outcome().detail());
        Cause cause = fault.isEmpty() && !weak(offered) ? Cause.CLIENT_SOFTWARE : Cause.WEAK_OR_NO_SHARED_CIPHER;
        return new Diagnosis(
                cause,
                fault.isEmpty() ? Confidence.LIKELY : Confidence.CERTAIN,
                text,
                List.of(
                        new Fact("client_hello_parsed", "suites " + shortened(offered)),
                        new Fact("server_offers", served.isEmpty() ? "modern suites" : "suites " + shortened(served))),
                fault.isEmpty() ? Cause.CLIENT_SOFTWARE.fix() : cause.fix(),
                fault.isEmpty() ? "tls13-only" : "no-shared-suite");
    }

    /** Why no good client could have agreed with this server, or empty if one could. */
    private static String serverFault(Case seen, List<String> served) {
        if (served.isEmpty()) {
            return "";
        }
        if (weak(served)) {
            return " All of the server's are weak.";
        }
        int dh = seen.served().offers().map(Event.ServerOffers::dh).orElse(0);
        if (dh > 0 && dh < SHORTEST_DH) {
            return " The server's Diffie-Hellman group has only " + dh + " bits.";
        }
        String key = seen.served().leaf().map(leaf -> leaf.key()).orElse("");
        boolean rsa = key.toUpperCase(Locale.ROOT).startsWith("RSA");
        boolean fits = served.stream().anyMatch(suite -> !suite.contains(rsa ? "_ECDSA_" : "_RSA_"));
        return fits || key.isEmpty() ? "" : " None of the server's suites goes with its own key (%s).".formatted(key);
    }

    private static boolean weak(List<String> suites) {
        return !suites.isEmpty()
                && suites.stream().allMatch(suite -> SuiteWeakness.of(suite).isPresent());
    }

    private static String shortened(List<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and %d more".formatted(names.size() - SHOWN) : shown;
    }
}
