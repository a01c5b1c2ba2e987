package dev.shakedown.probe.finding;

import dev.shakedown.probe.VersionSupport;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Suites that protect nothing or little, and the lack of those that clients want (RFC 9325 section 4). */
final class CipherSuites implements Rule {

    private static final Cause CAUSE = Cause.WEAK_OR_NO_SHARED_CIPHER;
    private static final Pattern MODERN =
            Pattern.compile("TLS_(AES|CHACHA20)_.*|TLS_(ECDHE|DHE)_.*(_GCM_|CHACHA20|_CCM).*");
    private static final Pattern WIDESPREAD = Pattern.compile(
            "TLS_(AES_128_GCM_SHA256|AES_256_GCM_SHA384|CHACHA20_POLY1305_SHA256)|TLS_.*_WITH_(AES_(128|256)_(GCM|CBC)|CHACHA20)_.*");
    private static final Pattern STATIC = Pattern.compile("TLS_(RSA|DH|ECDH)_(RSA_|ECDSA_|DSS_)?WITH_.*");

    /** The kinds of weak suite, the worst first. */
    private enum Weakness {
        ANONYMOUS("_anon_", "no authentication at all", "anonymous"),
        NULL("_WITH_NULL_", "no encryption at all", "null-cipher"),
        EXPORT("_EXPORT_", "keys of 40 bits", null),
        RC4("_RC4_", "RC4, which leaks (RFC 7465)", null),
        RC2("_RC2_", "RC2", null),
        DES("_DES_", "DES with 56 bits", null),
        TRIPLE_DES("_3DES_", "3DES with its blocks of 64 bits (Sweet32)", "3des");

        private final String part;
        private final String words;
        private final @Nullable String scenario;

        Weakness(String part, String words, @Nullable String scenario) {
            this.part = part;
            this.words = words;
            this.scenario = scenario;
        }
    }

    @Override
    public List<Finding> findings(Examination examination) {
        List<VersionSupport> versions = examination.profile().parameters().versions();
        List<CipherSuite> all = versions.stream()
                .flatMap(support -> support.suites().stream())
                .distinct()
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<CipherSuite> weak = new ArrayList<>();
        for (Weakness weakness : Weakness.values()) {
            List<CipherSuite> found = with(all, suite -> suite.name().contains(weakness.part) && !weak.contains(suite));
            weak.addAll(found);
            if (!found.isEmpty()) {
                findings.add(weak(weakness, found, all.size()));
            }
        }
        List<CipherSuite> recent = versions.stream()
                .filter(support -> support.version().compareTo(ProtocolVersion.TLS_1_2) >= 0)
                .flatMap(support -> support.suites().stream())
                .distinct()
                .filter(suite -> !weak.contains(suite))
                .toList();
        notModern(recent).ifPresent(findings::add);
        return findings;
    }

    private static Finding weak(Weakness weakness, List<CipherSuite> found, int all) {
        boolean only = found.size() == all;
        String text = (only ? "the server accepts nothing but suites with " : "the server accepts suites with ")
                + weakness.words + ": " + Text.list(found.stream().limit(4).toList())
                + (found.size() > 4 ? " and " + (found.size() - 4) + " more" : "");
        String evidence = "it chose " + found.get(0) + " when it was offered";
        String fix = "configure suites with AES-GCM or ChaCha20 and an ephemeral key exchange only, for instance"
                + " ECDHE+AESGCM:ECDHE+CHACHA20 in OpenSSL's words";
        return only || weakness.compareTo(Weakness.DES) <= 0
                ? Finding.error(CAUSE, Text.sentence(text), evidence, fix, weakness.scenario)
                : Finding.warning(CAUSE, Text.sentence(text), evidence, fix, weakness.scenario);
    }

    /** What else is to be said of the suites of TLS 1.2 and later. */
    private static Optional<Finding> notModern(List<CipherSuite> suites) {
        if (suites.isEmpty()) {
            return Optional.empty();
        }
        if (with(suites, suite -> WIDESPREAD.matcher(suite.name()).matches()).isEmpty()) {
            return Optional.of(Finding.error(
                    CAUSE,
                    "The server accepts only suites that hardly any client has: browsers, Java and Go share none with it.",
                    "it accepts " + Text.list(suites.stream().limit(4).toList()),
                    "enable TLS 1.3 with its usual suites, and ECDHE with AES-GCM for TLS 1.2",
                    "no-shared-suite"));
        }
        List<CipherSuite> fixed =
                with(suites, suite -> STATIC.matcher(suite.name()).matches());
        if (fixed.size() == suites.size()) {
            return Optional.of(Finding.warning(
                    CAUSE,
                    "The server accepts no suite with forward secrecy: who gets its key one day can read everything that was"
                            + " recorded before, and TLS 1.3 clients of a strict kind refuse it.",
                    "it accepts " + Text.list(suites.stream().limit(4).toList()),
                    "enable the ECDHE suites",
                    "static-rsa"));
        }
        if (with(suites, suite -> MODERN.matcher(suite.name()).matches()).isEmpty()) {
            return Optional.of(Finding.warning(
                    CAUSE,
                    "The server accepts no suite with authenticated encryption (AES-GCM, ChaCha20-Poly1305), only CBC: many"
                            + " clients no longer offer that.",
                    "it accepts " + Text.list(suites.stream().limit(4).toList()),
                    "enable TLS 1.3, and the suites with AES-GCM for TLS 1.2",
                    "cbc-only"));
        }
        if (!fixed.isEmpty()) {
            return Optional.of(Finding.info(
                    CAUSE,
                    Text.sentence("the server still accepts " + fixed.size() + " suites without forward secrecy"),
                    "it accepts " + Text.list(fixed.stream().limit(4).toList()),
                    "disable the suites with a static key exchange (kRSA)",
                    "static-rsa"));
        }
        return Optional.empty();
    }

    private static List<CipherSuite> with(List<CipherSuite> suites, Predicate<CipherSuite> wanted) {
        return suites.stream().filter(wanted).toList();
    }
}
