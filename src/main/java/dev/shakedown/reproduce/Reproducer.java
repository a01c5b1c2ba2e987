package dev.shakedown.reproduce;

import dev.shakedown.certs.ChainLikeness;
import dev.shakedown.certs.ChainRecipe;
import dev.shakedown.certs.KeyType;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.fault.Fault;
import dev.shakedown.probe.ClientAuth;
import dev.shakedown.probe.Feature;
import dev.shakedown.probe.Identity;
import dev.shakedown.probe.NameAnswer;
import dev.shakedown.probe.Revocation;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.scenario.ScenarioFile;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.TlsParameters;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns what a server was seen to do into a scenario that does the same. Pure. */
public final class Reproducer {

    private final ServerProfile profile;
    private final Findings findings = new Findings();

    private Reproducer(ServerProfile profile) {
        this.profile = profile;
    }

    /**
     * Makes the scenario.
     *
     * @param seen how the server was seen, for instance {@code seen live}
     * @param anchors the roots that its clients trust
     * @param revocation what the leaf's own sources say of its revocation
     * @param now since dates in scenarios are relative
     */
    public static Reproduction of(
            ServerProfile profile,
            String seen,
            Collection<X509Certificate> anchors,
            Revocation revocation,
            Instant now) {
        return new Reproducer(profile).reproduce(seen, anchors, revocation, now);
    }

    private Reproduction reproduce(
            String seen, Collection<X509Certificate> anchors, Revocation revocation, Instant now) {
        List<Fault> faults = new ConductLikeness(findings)
                .faults(profile.conduct(), !profile.parameters().versions().isEmpty());
        Optional<ChainLikeness> chain =
                ChainLikeness.of(profile.identity().chain(), profile.endpoint().serverName(), anchors, now);
        chain.ifPresent(this::note);
        ChainRecipe recipe = chain.map(ChainLikeness::recipe).orElse(ChainRecipe.DEFAULT);
        RevocationRecipe status = chain.map(likeness ->
                        new RevocationLikeness(findings).recipe(profile.identity(), likeness.pointers(), revocation))
                .orElse(RevocationRecipe.DEFAULT);
        boolean shortKey = recipe.leaf().key() == KeyType.RSA_512;
        TlsParameters tls = new TlsLikeness(findings).parameters(profile, shortKey);
        lose();
        Serve serve = new Serve(chain.map(ChainLikeness::host).orElse(null), recipe, status, tls, faults);
        String origin = profile.endpoint() + ", " + seen;
        ScenarioFile scenario = Verdicts.on(findings.defects()).scenario(origin, serve);
        return new Reproduction(origin, scenario, findings.remarks(), findings.losses());
    }

    private void note(ChainLikeness likeness) {
        likeness.traits()
                .forEach(trait -> Defect.of(trait)
                        .ifPresentOrElse(
                                defect -> findings.defect(Section.CERTIFICATE, defect),
                                () -> findings.remark(Section.CERTIFICATE, trait.text())));
        likeness.losses().forEach(findings::loss);
    }

    /** What scenarios have no words for. */
    private void lose() {
        if (profile.identity().chain().isEmpty()
                && !profile.parameters().versions().isEmpty()) {
            findings.loss("the certificates, which were not seen");
        }
        if (profile.identity().proof() == Identity.KeyProof.FAILED) {
            findings.loss("that the server's key does not belong to its certificate");
        }
        ClientAuth.Demand demand = profile.clientAuth().demand();
        if (demand == ClientAuth.Demand.REQUESTED || demand == ClientAuth.Demand.REQUIRED) {
            findings.loss("that the server asks for a client certificate"
                    + (demand == ClientAuth.Demand.REQUIRED ? ", and insists on it" : ""));
        }
        if (profile.parameters().features().getOrDefault(Feature.TICKETS, false)) {
            findings.loss("session tickets: scenarios never resume a session");
        }
        if (profile.names().unnamed().kind() == NameAnswer.Kind.OTHER_CHAIN
                || profile.names().unnamed().kind() == NameAnswer.Kind.REFUSED) {
            findings.loss("that the server answers otherwise to a client that sends no name");
        }
        if (profile.endpoint().starttls() != null) {
            findings.loss("the plaintext of " + profile.endpoint().starttls()
                    + " before TLS: a listener of that mode speaks it");
        }
        profile.unknown().forEach(findings::loss);
    }
}
