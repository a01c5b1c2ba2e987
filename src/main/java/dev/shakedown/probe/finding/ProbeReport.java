package dev.shakedown.probe.finding;

import dev.shakedown.certs.CertificatePointers;
import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.Failure;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.scenario.Cause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a probe has found, and which of the nine causes it has cleared.
 *
 * @param profile what the server does
 * @param chain its certificates
 * @param findings what was found, the worst first
 * @param cleared the causes that were looked for, and of which nothing was found that matters
 * @param notTested what could not be tested, each a sentence with its reason
 */
public record ProbeReport(
        ServerProfile profile, ChainView chain, List<Finding> findings, List<Cause> cleared, List<String> notTested) {

    private static final List<Rule> RULES = List.of(
            new Unreachable(),
            new NoTls(),
            new RefusesAll(),
            new Validity(),
            new HostName(),
            new BrokenSignature(),
            new Trust(),
            new CaRights(),
            new ChainOrder(),
            new WeakCertificate(),
            new Versions(),
            new CipherSuites(),
            new KeyExchange(),
            new Revoked(),
            new KeyPair(),
            new ClientCertificate(),
            new NameIndication(),
            new ModernOnly(),
            new Habits(),
            new Slowness());

    /** Judges. */
    public static ProbeReport of(Examination examination) {
        List<Finding> findings = RULES.stream()
                .flatMap(rule -> rule.findings(examination).stream())
                .sorted(Comparator.comparing(Finding::level))
                .toList();
        List<String> notTested = new ArrayList<>(examination.profile().unknown());
        Set<Cause> untested = untested(examination, notTested);
        List<Cause> cleared = EnumSet.allOf(Cause.class).stream()
                .filter(cause -> !untested.contains(cause) && !matters(findings, cause))
                .toList();
        return new ProbeReport(examination.profile(), examination.chain(), findings, cleared, List.copyOf(notTested));
    }

    /** True if something was found that is a warning or worse. */
    public boolean foundAnything() {
        return findings.stream().anyMatch(finding -> finding.level() != Level.INFO);
    }

    private static boolean matters(List<Finding> findings, Cause cause) {
        return findings.stream().anyMatch(finding -> finding.cause() == cause && finding.level() != Level.INFO);
    }

    private static Set<Cause> untested(Examination examination, List<String> reasons) {
        ServerProfile profile = examination.profile();
        if (profile.parameters().versions().isEmpty()
                && profile.parameters().refusals().isEmpty()) {
            return EnumSet.allOf(Cause.class);
        }
        Set<Cause> untested = EnumSet.noneOf(Cause.class);
        if (examination.chain().leaf().isEmpty()) {
            untested.addAll(List.of(
                    Cause.EXPIRED_OR_INVALID_CERTIFICATE,
                    Cause.CERTIFICATE_NAME_MISMATCH,
                    Cause.UNTRUSTED_CERTIFICATE_AUTHORITY,
                    Cause.REVOKED_CERTIFICATE));
            reasons.add("the certificate: none was sent that could be read");
        } else {
            revocation(examination, untested, reasons);
        }
        profile.conduct().attempts().stream()
                .map(Attempt::failure)
                .filter(failure -> failure != null && failure.kind() == Failure.Kind.BEYOND_PROBE)
                .findFirst()
                .ifPresent(failure -> reasons.add(
                        "a whole handshake: the probe's own client could not finish it (" + failure.detail() + ")"));
        return untested;
    }

    private static void revocation(Examination examination, Set<Cause> untested, List<String> reasons) {
        boolean stapled = examination.revocation().staple() != null;
        if (!stapled && !examination.revocation().asked()) {
            untested.add(Cause.REVOKED_CERTIFICATE);
            reasons.add("revocation: the places that the certificate points to were not asked");
        } else if (!stapled && examination.revocation().fetched().isEmpty()) {
            reasons.add(
                    examination
                                    .chain()
                                    .leaf()
                                    .map(CertificatePointers::of)
                                    .filter(ProbeReport::pointsNowhere)
                                    .isPresent()
                            ? "revocation: the certificate names no OCSP responder and no CRL, and nothing was stapled"
                            : "revocation: the issuer's certificate is not known, so that nobody can be asked");
        }
    }

    private static boolean pointsNowhere(CertificatePointers pointers) {
        return pointers.ocsp().isEmpty() && pointers.crls().isEmpty();
    }
}
