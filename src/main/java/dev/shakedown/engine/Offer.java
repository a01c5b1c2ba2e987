package dev.shakedown.engine;

import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a server offers once every choice that the parameters leave open has been made, the same for each engine: by
 * default TLS 1.2 and 1.3 with forward secrecy and authenticated encryption, as RFC 9325 section 4.2 recommends.
 *
 * @param versions in ascending order; only those that at least one of the suites belongs to
 * @param suites in order of preference
 */
record Offer(List<ProtocolVersion> versions, List<CipherSuite> suites) {

    static Offer of(TlsParameters tls) {
        List<ProtocolVersion> versions =
                tls.versions().isEmpty() ? List.of(ProtocolVersion.TLS_1_2, ProtocolVersion.TLS_1_3) : tls.versions();
        List<CipherSuite> suites = tls.suites().isEmpty() ? usualSuites(versions) : tls.suites();
        List<ProtocolVersion> usable = versions.stream()
                .filter(version -> suites.stream().anyMatch(suite -> belongs(suite, version)))
                .distinct()
                .sorted()
                .toList();
        return new Offer(usable, suites);
    }

    /** True if the suite is one of TLS 1.3, which earlier versions do not know, nor TLS 1.3 theirs. */
    static boolean isTls13(CipherSuite suite) {
        return suite.code() >> 8 == 0x13;
    }

    boolean offers(ProtocolVersion version) {
        return versions.contains(version);
    }

    /** The same without a version, and without the suites that no other version uses. */
    Offer without(ProtocolVersion version) {
        List<ProtocolVersion> rest =
                versions.stream().filter(v -> !v.equals(version)).toList();
        return new Offer(
                rest,
                suites.stream()
                        .filter(suite -> rest.stream().anyMatch(v -> belongs(suite, v)))
                        .toList());
    }

    private static boolean belongs(CipherSuite suite, ProtocolVersion version) {
        return isTls13(suite) == (version.compareTo(ProtocolVersion.TLS_1_3) >= 0);
    }

    private static List<CipherSuite> usualSuites(List<ProtocolVersion> versions) {
        List<CipherSuite> suites = new ArrayList<>();
        if (versions.contains(ProtocolVersion.TLS_1_3)) {
            suites.addAll(TLS_1_3);
        }
        if (versions.contains(ProtocolVersion.TLS_1_2)) {
            suites.addAll(TLS_1_2);
        }
        if (versions.stream().anyMatch(version -> version.compareTo(ProtocolVersion.TLS_1_2) < 0)) {
            suites.addAll(BEFORE_TLS_1_2);
        }
        return List.copyOf(suites);
    }

    private static List<CipherSuite> suites(int... codes) {
        return Arrays.stream(codes).mapToObj(CipherSuite::new).toList();
    }

    /** AES-128-GCM, AES-256-GCM, ChaCha20-Poly1305. */
    private static final List<CipherSuite> TLS_1_3 = suites(0x1301, 0x1302, 0x1303);

    /** The same three with ECDHE, for ECDSA and RSA keys each. */
    private static final List<CipherSuite> TLS_1_2 = suites(0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8);

    /** AES-128-CBC and AES-256-CBC with ECDHE: the best that TLS 1.0 and 1.1 have. */
    private static final List<CipherSuite> BEFORE_TLS_1_2 = suites(0xc009, 0xc013, 0xc00a, 0xc014);
}
