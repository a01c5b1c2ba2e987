package dev.shakedown.probe.finding;

import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.scenario.Cause;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server insists on that older clients lack, and which they are. */
final class ModernOnly implements Rule {

    private static final Cause CAUSE = Cause.CLIENT_SOFTWARE;
    private static final Set<String> POST_QUANTUM =
            Set.of("X25519MLKEM768", "SecP256r1MLKEM768", "SecP384r1MLKEM1024", "MLKEM512", "MLKEM768", "MLKEM1024");
    private static final Set<String> COMMON_GROUPS = Set.of("secp256r1", "secp384r1");

    @Override
    public List<Finding> findings(Examination examination) {
        Parameters parameters = examination.profile().parameters();
        List<Finding> findings = new ArrayList<>();
        List<ProtocolVersion> versions =
                parameters.versions().stream().map(VersionSupport::version).toList();
        if (versions.equals(List.of(ProtocolVersion.TLS_1_3))) {
            findings.add(Finding.info(
                    CAUSE,
                    "The server accepts TLS 1.3 only: clients on Java before 8u261, OpenSSL before 1.1.1, .NET Framework before"
                            + " Windows Server 2022, Android before 10 and Safari before 12.1 cannot connect.",
                    "it accepts " + Text.list(versions),
                    "update such clients, or accept TLS 1.2 too for as long as there are any",
                    "tls13-only"));
        }
        groups(parameters.groups(), findings);
        examination
                .chain()
                .leaf()
                .map(ModernOnly::keyAlgorithm)
                .filter("EdDSA"::equals)
                .ifPresent(key -> findings.add(Finding.warning(
                        CAUSE,
                        "The certificate has an EdDSA key, which no browser and few other clients accept.",
                        "the key of the certificate is " + key,
                        "use ECDSA P-256 or RSA 2048 for a server that any client may visit",
                        null)));
        return findings;
    }

    private static void groups(List<NamedGroup> groups, List<Finding> findings) {
        Set<String> names = groups.stream().map(NamedGroup::name).collect(Collectors.toSet());
        if (!names.isEmpty() && POST_QUANTUM.containsAll(names)) {
            findings.add(Finding.warning(
                    CAUSE,
                    "The server accepts post-quantum groups only: clients from before 2024, and most libraries, cannot connect.",
                    "it accepts " + Text.list(groups),
                    "accept X25519 and secp256r1 too",
                    null));
        } else if (!names.isEmpty() && names.stream().noneMatch(COMMON_GROUPS::contains)) {
            findings.add(Finding.info(
                    CAUSE,
                    "The server accepts neither secp256r1 nor secp384r1: clients in FIPS mode, and Java before 11, cannot connect"
                            + " with an elliptic curve.",
                    "it accepts " + Text.list(groups),
                    "accept secp256r1 too",
                    null));
        }
    }

    private static String keyAlgorithm(X509Certificate leaf) {
        String algorithm = leaf.getPublicKey().getAlgorithm();
        return algorithm.startsWith("Ed") ? "EdDSA" : algorithm;
    }
}
