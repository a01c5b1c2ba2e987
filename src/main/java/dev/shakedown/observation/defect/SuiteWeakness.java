package dev.shakedown.observation.defect;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why nobody should use a cipher suite (RFC 9325 section 4.1 and 4.2).
 *
 * @param kind what is weak about it, for instance {@code RC4}
 * @param broken true if it protects nothing, false if it only should not be relied upon
 * @param scenario the id of the packaged scenario that serves such a suite
 */
public record SuiteWeakness(String kind, boolean broken, String scenario) {

    private record Kind(Predicate<String> sign, SuiteWeakness weakness) {}

    private static final List<Kind> KINDS = List.of(
            kind("_WITH_NULL_", new SuiteWeakness("NULL", true, "null-cipher")),
            kind("_anon_", new SuiteWeakness("anonymous", true, "anonymous")),
            kind("EXPORT", new SuiteWeakness("EXPORT", true, "dh-512")),
            kind("RC4", new SuiteWeakness("RC4", true, "3des")),
            kind("3DES", new SuiteWeakness("3DES", true, "3des")),
            kind("_DES_", new SuiteWeakness("DES", true, "3des")),
            kind("_DES40_", new SuiteWeakness("DES", true, "3des")),
            kind("_IDEA_", new SuiteWeakness("IDEA", true, "3des")),
            kind("_RC2_", new SuiteWeakness("RC2", true, "3des")),
            kind("_MD5", new SuiteWeakness("MD5", true, "3des")),
            new Kind(SuiteWeakness::staticKey, new SuiteWeakness("static key exchange", false, "static-rsa")),
            kind("_CBC_", new SuiteWeakness("CBC", false, "cbc-only")));

    /** What is weak about a suite of an IANA name, the worst first; empty for a good one. */
    public static Optional<SuiteWeakness> of(String suite) {
        return KINDS.stream()
                .filter(kind -> kind.sign().test(suite))
                .findFirst()
                .map(Kind::weakness);
    }

    private static Kind kind(String part, SuiteWeakness weakness) {
        return new Kind(suite -> suite.contains(part), weakness);
    }

    /** Without an ephemeral key, who gets the server's key later reads all that was recorded. */
    private static boolean staticKey(String suite) {
        return suite.startsWith("TLS_RSA_WITH_") || suite.startsWith("TLS_ECDH_") || suite.startsWith("TLS_DH_");
    }
}
