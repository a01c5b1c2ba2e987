package dev.shakedown.probe.finding;

import dev.shakedown.probe.Parameters;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.util.List;

/** A key exchange over a prime that is too short (RFC 9325 section 4.4, Logjam). */
final class KeyExchange implements Rule {

    private static final int SHORTEST = 2048;

    @Override
    public List<Finding> findings(Examination examination) {
        Parameters parameters = examination.profile().parameters();
        Integer bits = parameters.dhBits();
        if (bits == null || bits >= SHORTEST) {
            return List.of();
        }
        boolean only = !parameters.accepts(ProtocolVersion.TLS_1_3)
                && parameters.versions().stream()
                        .flatMap(support -> support.suites().stream())
                        .map(CipherSuite::name)
                        .allMatch(name -> name.startsWith("TLS_DHE_"));
        String text = "the server's Diffie-Hellman prime has " + bits + " bits"
                + (only ? ", and it accepts no other key exchange" : "") + "; clients refuse less than "
                + (bits < 1024 ? "1024" : "2048");
        return List.of(new Finding(
                Cause.WEAK_OR_NO_SHARED_CIPHER,
                only || bits <= 1024 ? Level.ERROR : Level.WARNING,
                Text.sentence(text),
                "the prime in its ServerKeyExchange has " + bits + " bits",
                "use a prime of 2048 bits (ffdhe2048 of RFC 7919), or ECDHE suites only",
                bits <= 512 ? "dh-512" : "dh-1024"));
    }
}
