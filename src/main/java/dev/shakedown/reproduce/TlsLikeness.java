package dev.shakedown.reproduce;

import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Severity;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a server negotiates, as parameters of a scenario. */
final class TlsLikeness {

    private static final List<ProtocolVersion> USUAL = List.of(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_2);

    /** What no engine can serve. */
    private static final Pattern BEYOND_US =
            Pattern.compile(".*(_RC4_|_RC2_|_DES_CBC_|_DES40_|_EXPORT|PSK|_SRP_|_KRB5_|GOST|_IDEA_|_SEED_|^0x|SCSV).*");

    private static final Pattern MODERN = Pattern.compile("TLS_(AES|CHACHA20)_.*|TLS_(EC)?DHE_.*(GCM|CHACHA20|CCM).*");
    private static final Pattern DIFFIE_HELLMAN = Pattern.compile("TLS_DH(E_|_anon_).*");
    private static final Pattern CBC = Pattern.compile("TLS_(EC)?DHE_.*_AES_(128|256)_CBC_.*");
    private static final int USUAL_PRIME = 2048;

    private final Findings findings;

    TlsLikeness(Findings findings) {
        this.findings = findings;
    }

    /**
     * The parameters.
     *
     * @param needsScheme true if the key is too short for what the engines sign with by themselves
     */
    TlsParameters parameters(ServerProfile profile, boolean needsScheme) {
        Parameters seen = profile.parameters();
        if (seen.versions().isEmpty()) {
            return TlsParameters.DEFAULT;
        }
        List<CipherSuite> suites = suites(seen);
        explain(seen);
        judge(seen, suites);
        List<ProtocolVersion> versions =
                seen.versions().stream().map(VersionSupport::version).toList();
        return new TlsParameters(
                versions.equals(USUAL) ? List.of() : versions,
                suites,
                groups(seen),
                needsScheme && !seen.accepts(ProtocolVersion.TLS_1_3) ? schemes(seen) : List.of(),
                seen.alpn(),
                prime(seen, suites),
                null);
    }

    private List<CipherSuite> suites(Parameters seen) {
        List<CipherSuite> all = accepted(seen);
        Predicate<CipherSuite> beyondUs =
                suite -> BEYOND_US.matcher(suite.name()).matches();
        String lost = all.stream().filter(beyondUs).map(CipherSuite::name).collect(Collectors.joining(", "));
        List<CipherSuite> kept = all.stream().filter(beyondUs.negate()).toList();
        if (!lost.isEmpty()) {
            findings.loss("the cipher suites " + lost + ", which no engine has"
                    + (kept.isEmpty()
                            ? "; the scenario has the usual ones, and is right where the server is not"
                            : ""));
        }
        return kept;
    }

    private static List<CipherSuite> accepted(Parameters seen) {
        return seen.versions().stream()
                .flatMap(support -> support.suites().stream())
                .distinct()
                .toList();
    }

    private List<NamedGroup> groups(Parameters seen) {
        return seen.groups().stream()
                .filter(group -> !group.name().startsWith("0x"))
                .toList();
    }

    private static List<SignatureScheme> schemes(Parameters seen) {
        return seen.schemes();
    }

    private static int prime(Parameters seen, List<CipherSuite> suites) {
        Integer bits = seen.dhBits();
        boolean used = suites.stream()
                .anyMatch(suite -> DIFFIE_HELLMAN.matcher(suite.name()).matches());
        return bits == null || !used || bits == USUAL_PRIME ? 0 : Math.max(512, Math.min(8192, bits));
    }

    private void explain(Parameters seen) {
        boolean complete = seen.versions().stream().allMatch(VersionSupport::complete);
        String versions = seen.versions().stream()
                .map(support -> support.version().name())
                .collect(Collectors.joining(", "));
        int count = accepted(seen).size();
        if (complete) {
            findings.remark(
                    Section.TLS,
                    "the server accepts " + versions + " and " + count
                            + (count == 1 ? " cipher suite" : " cipher suites") + "; no others");
        } else {
            findings.remark(
                    Section.TLS,
                    "the capture shows what was negotiated, " + versions + "; what else the server accepts is unknown");
        }
        if (seen.versions().stream().anyMatch(support -> support.order() == VersionSupport.Order.CLIENT)) {
            findings.loss("that the server leaves the choice of the suite to the client's order");
        }
        if (seen.alpn().isEmpty() && complete) {
            findings.loss("that the server selects no application protocol: the scenario selects that of its origin");
        }
    }

    private void judge(Parameters seen, List<CipherSuite> suites) {
        if (seen.versions().stream().allMatch(support -> support.version().compareTo(ProtocolVersion.TLS_1_2) < 0)) {
            findings.defect(
                    Section.TLS,
                    Defect.of(
                            Cause.INCOMPATIBLE_PROTOCOL_VERSIONS,
                            "the server has no version newer than "
                                    + seen.versions().get(0).version(),
                            Severity.HIGH,
                            Defect.Standing.REFUSED,
                            "protocol_version handshake_failure",
                            "RFC 8996 4"));
        }
        Integer bits = seen.dhBits();
        if (!suites.isEmpty() && suites.stream().noneMatch(TlsLikeness::isModern)) {
            boolean cbc =
                    suites.stream().allMatch(suite -> CBC.matcher(suite.name()).matches());
            findings.defect(
                    Section.TLS,
                    weak(
                            "the server has no cipher suite with forward secrecy and authenticated encryption",
                            cbc ? Defect.Standing.TOLERATED : Defect.Standing.REFUSED));
        } else if (bits != null
                && suites.stream()
                        .allMatch(suite -> DIFFIE_HELLMAN.matcher(suite.name()).matches())) {
            findings.defect(
                    Section.TLS,
                    weak(
                            "the server has Diffie-Hellman over a field of " + bits + " bits alone",
                            bits < USUAL_PRIME ? Defect.Standing.REFUSED : Defect.Standing.TOLERATED));
        }
    }

    private static boolean isModern(CipherSuite suite) {
        return MODERN.matcher(suite.name()).matches();
    }

    private static Defect weak(String text, Defect.Standing standing) {
        return Defect.of(
                Cause.WEAK_OR_NO_SHARED_CIPHER,
                text,
                Severity.HIGH,
                standing,
                "handshake_failure insufficient_security illegal_parameter",
                "RFC 9325 4.1");
    }
}
