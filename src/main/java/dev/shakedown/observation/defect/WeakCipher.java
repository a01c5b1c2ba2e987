package dev.shakedown.observation.defect;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Fact;
import dev.shakedown.observation.Handshake;
import dev.shakedown.scenario.Cause;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The cipher suite or the key exchange is too weak to protect anything (RFC 9325 section 4). */
final class WeakCipher implements Inspection {

    private static final int SHORTEST_DH = 2048;
    private static final int HOPELESS_DH = 768;

    @Override
    public Optional<Defect> inspect(Served served) {
        Handshake handshake = Handshake.of(served.transcript());
        String chosen = handshake.suite();
        OptionalInt dh = shortDh(served, handshake);
        if (chosen != null && dh.isPresent()) {
            return Optional.of(defect(
                    "The server chose %s with a Diffie-Hellman group of only %d bits; 2048 are the least."
                            .formatted(chosen, dh.getAsInt()),
                    chosen + ", " + dh.getAsInt() + " bits",
                    dh.getAsInt() < HOPELESS_DH ? "dh-512" : "dh-1024"));
        }
        return chosen == null ? nothingButWeak(served) : weak(served, chosen, handshake.group());
    }

    /** Only a server that has nothing better chose a weak suite of its own accord, unless the suite protects nothing. */
    private static Optional<Defect> weak(Served served, String chosen, @Nullable String group) {
        return SuiteWeakness.of(chosen)
                .filter(weakness -> weakness.broken() || onlyWeak(served))
                .map(weakness -> defect(
                        "The server chose %s%s (%s)."
                                .formatted(chosen, group == null ? "" : " with " + group, weakness.kind()),
                        chosen,
                        weakness.scenario()));
    }

    private static Optional<Defect> nothingButWeak(Served served) {
        List<String> suites = suites(served);
        if (!onlyWeak(served)) {
            return Optional.empty();
        }
        return SuiteWeakness.of(suites.get(0))
                .map(weakness -> defect(
                        "The server has nothing but weak cipher suites: %s (%s)."
                                .formatted(suites.get(0), weakness.kind()),
                        String.join(", ", suites),
                        weakness.scenario()));
    }

    private static boolean onlyWeak(Served served) {
        List<String> suites = suites(served);
        return !suites.isEmpty()
                && suites.stream().allMatch(suite -> SuiteWeakness.of(suite).isPresent());
    }

    private static List<String> suites(Served served) {
        return served.offers().map(Event.ServerOffers::suites).orElse(List.of());
    }

    /** The modulus of a key exchange over a finite field, if it is too short. */
    private static OptionalInt shortDh(Served served, Handshake handshake) {
        int bits = served.offers().map(Event.ServerOffers::dh).orElse(0);
        String suite = handshake.suite();
        boolean finite = suite != null && (suite.startsWith("TLS_DHE_") || suite.startsWith("TLS_DH_anon_"));
        return finite && bits > 0 && bits < SHORTEST_DH ? OptionalInt.of(bits) : OptionalInt.empty();
    }

    private static Defect defect(String sentence, String fact, String scenario) {
        return new Defect(
                Cause.WEAK_OR_NO_SHARED_CIPHER,
                scenario,
                sentence,
                List.of(new Fact("negotiated", fact)),
                Cause.WEAK_OR_NO_SHARED_CIPHER.fix() + "; key exchange by ECDHE, or DHE with 2048 bits or more",
                "remove weak suites and groups from the client's list: what it does not offer, no server can choose");
    }
}
