package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Handshake;
import dev.shakedown.scenario.Cause;
import java.util.Optional;

/** The cipher suite or the key exchange is too weak to protect anything (RFC 9325 section 4). */
final class WeakCipher implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        return seen.about(Cause.WEAK_OR_NO_SHARED_CIPHER)
                ? Optional.of(defect(seen).in(seen))
                : Optional.empty();
    }

    private static Defect defect(Case seen) {
        Handshake handshake = Handshake.of(seen.transcript());
        String suite = handshake.suite() == null
                ? "The server has nothing but a weak cipher suite or key exchange ('%s').".formatted(seen.scenario())
                : "The server chose %s%s ('%s')."
                        .formatted(
                                handshake.suite(),
                                handshake.group() == null ? "" : " with " + handshake.group(),
                                seen.scenario());
        return new Defect(
                Cause.WEAK_OR_NO_SHARED_CIPHER,
                suite,
                Cause.WEAK_OR_NO_SHARED_CIPHER.fix() + "; key exchange by ECDHE, or DHE with 2048 bits or more",
                "remove weak suites and groups from the client's list: what it does not offer, no server can choose");
    }
}
