package dev.shakedown.probe.finding;

import dev.shakedown.probe.Parameters;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A key exchange over a prime that is too short (RFC 9325 section 4.4, Logjam), or in groups that few clients have. */
final class KeyExchange implements Rule {

    private static final int SHORTEST = 2048;

    private static final Set<String> WIDESPREAD =
            Set.of("X25519", "secp256r1", "secp384r1", "X25519MLKEM768", "SecP256r1MLKEM768", "SecP384r1MLKEM1024");

    @Override
    public List<Finding> findings(Examination examination) {
        Parameters parameters = examination.profile().parameters();
        return Stream.concat(shortPrime(parameters).stream(), rareGroups(parameters.groups()).stream())
                .toList();
    }

    private static Optional<Finding> rareGroups(List<NamedGroup> groups) {
        return groups.isEmpty() || groups.stream().map(NamedGroup::name).anyMatch(WIDESPREAD::contains)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        Cause.WEAK_OR_NO_SHARED_CIPHER,
                        "The server accepts only groups that browsers, Java and Go do not offer: with those it shares no key"
                                + " exchange.",
                        "it accepts " + Text.list(groups),
                        "accept X25519 and secp256r1 too",
                        "no-shared-suite"));
    }

    private static Optional<Finding> shortPrime(Parameters parameters) {
        Integer bits = parameters.dhBits();
        if (bits == null || bits >= SHORTEST) {
            return Optional.empty();
        }
        boolean only = !parameters.accepts(ProtocolVersion.TLS_1_3)
                && parameters.versions().stream()
                        .flatMap(support -> support.suites().stream())
                        .map(CipherSuite::name)
                        .allMatch(name -> name.startsWith("TLS_DHE_"));
        String text = "the server's Diffie-Hellman prime has " + bits + " bits"
                + (only ? ", and it accepts no other key exchange" : "") + "; clients refuse less than "
                + (bits < 1024 ? "1024" : "2048");
        return Optional.of(new Finding(
                Cause.WEAK_OR_NO_SHARED_CIPHER,
                only || bits <= 1024 ? Level.ERROR : Level.WARNING,
                Text.sentence(text),
                "the prime in its ServerKeyExchange has " + bits + " bits",
                "use a prime of 2048 bits (ffdhe2048 of RFC 7919), or ECDHE suites only",
                bits <= 512 ? "dh-512" : "dh-1024"));
    }
}
