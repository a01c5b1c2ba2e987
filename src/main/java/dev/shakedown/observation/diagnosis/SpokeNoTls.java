package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Printable;
import java.util.Optional;

/** The client sent something other than TLS to the TLS port, most often plain HTTP. */
final class SpokeNoTls implements Rule {

    @Override
    public Optional<Diagnosis> diagnose(Case seen) {
        if (seen.outcome().how() != Outcome.How.NO_CLIENT_HELLO) {
            return Optional.empty();
        }
        return seen.transcript()
                .all(Event.NotTls.class)
                .filter(other -> other.leg() == Leg.CLIENT)
                .findFirst()
                .map(other -> new Diagnosis(
                        null,
                        "The client sent no TLS to a port where TLS is spoken; what arrived looks like: "
                                + Printable.of(other.looksLike(), 80) + ".",
                        "let the client use https:// (or TLS from the first byte) for this address; if it should go"
                                + " through a proxy, use a listener of mode proxy"));
    }
}
