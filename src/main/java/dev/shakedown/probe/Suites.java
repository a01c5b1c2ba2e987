package dev.shakedown.probe;

import dev.shakedown.wire.CipherSuite;
import java.util.List;
import java.util.regex.Pattern;

/** Sets of cipher suites. */
final class Suites {

    private static final Pattern USUAL =
            Pattern.compile("TLS_(ECDHE_RSA|ECDHE_ECDSA|DHE_RSA|RSA)_WITH_(AES|CHACHA20).*(SHA|SHA256|SHA384)");

    /** What an ordinary client of TLS 1.2 offers. */
    static final List<CipherSuite> COMMON = CipherSuite.named().stream()
            .filter(suite -> USUAL.matcher(suite.name()).matches())
            .toList();

    private Suites() {}
}
