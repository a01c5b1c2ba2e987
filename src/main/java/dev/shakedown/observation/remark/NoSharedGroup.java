package dev.shakedown.observation.remark;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Remark;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.wire.ClientHello;
import java.util.List;
import java.util.stream.Stream;

/** Client and server share no group of the key exchange, and went on with one that needs none (RFC 8422 section 5.1). */
final class NoSharedGroup implements RemarkRule {

    @Override
    public Stream<Remark> remarks(Seen seen) {
        List<String> served =
                seen.served().offers().map(Event.ServerOffers::groups).orElse(List.of());
        boolean wentOn = seen.completed(Leg.CLIENT).isPresent();
        return seen.hello()
                .filter(hello -> wentOn && !served.isEmpty() && groups(hello).noneMatch(served::contains))
                .map(hello -> new Remark(
                        "no-shared-group",
                        Severity.LOW,
                        Cause.CLIENT_SOFTWARE,
                        "Client and server share no group of the key exchange; the client offers %s, the server %s."
                                .formatted(Offers.shortened(groups(hello).toList()), Offers.shortened(served)),
                        "let both sides have x25519 or secp256r1"));
    }

    private static Stream<String> groups(ClientHello hello) {
        return hello.groups().stream().map(Object::toString).filter(name -> !name.startsWith("GREASE"));
    }
}
