package dev.shakedown.certs;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;

/** Makes one credential: the certificates from the issuer down to the leaf, the leaf's key, and the staple. */
final class CredentialForge {

    /** Unique within the process, since engines keep what they make of a credential by its id. */
    private static final AtomicLong IDS = new AtomicLong();

    private final SandboxAuthority authority;
    private final KeyPool keys;
    private final CertificateForge certificates;
    private final RevocationDesk desk;
    private final Supplier<URI> revocationService;

    CredentialForge(
            SandboxAuthority authority,
            KeyPool keys,
            RevocationDesk desk,
            Supplier<URI> revocationService,
            InstantSource clock) {
        this.authority = authority;
        this.keys = keys;
        this.certificates = new CertificateForge(clock);
        this.desk = desk;
        this.revocationService = revocationService;
    }

    Credential forge(ChainRecipe recipe, RevocationRecipe revocation, RequestedHost host) throws NotPermittedException {
        String id = "k" + IDS.incrementAndGet();
        Blueprint leaf = new Blueprint(recipe.leaf(), 0, host, pointers(id, revocation));
        if (recipe.issuer() == Issuer.SANDBOX) {
            checkPermitted(leaf);
        }
        Chain chain = chain(recipe, leaf);
        RevocationCase word = new RevocationCase(id, revocation, chain.leaf().serial(), chain.issuerOfLeaf());
        desk.open(word);
        List<Chain.Part> sent = recipe.send().stream().flatMap(chain::parts).toList();
        return new Credential(
                id,
                sent.stream().map(Chain.Part::der).toList(),
                chain.leaf().key().privateKey(),
                revocation.staple() == RevocationStatus.NONE ? null : desk.staple(word),
                sent.stream().map(Chain.Part::facts).toList(),
                Anchor.of(recipe),
                revocation);
    }

    /** A client must refuse for what the recipe says, never for the constraints of the CA. */
    private void checkPermitted(Blueprint leaf) throws NotPermittedException {
        Optional<String> refused = constrained(leaf)
                .filter(name -> !authority.permitted().permits(name))
                .findFirst();
        if (refused.isPresent()) {
            throw new NotPermittedException(refused.get());
        }
    }

    /** The names that clients hold against the constraints; for want of a dNSName, the common name if it looks like a host. */
    private static Stream<String> constrained(Blueprint leaf) {
        List<GeneralName> names = leaf.alternativeNames().stream()
                .map(name -> name.resolve(leaf.host()))
                .toList();
        Stream<String> common = names.stream().anyMatch(name -> name.getTagNo() == GeneralName.dNSName)
                ? Stream.empty()
                : leaf.commonName().stream().filter(name -> !name.contains(" "));
        return Stream.concat(names.stream().flatMap(CertificateFacts::text), common);
    }

    private Chain chain(ChainRecipe recipe, Blueprint leaf) {
        Optional<Hierarchy> hierarchy = authority.hierarchy(recipe.issuer());
        ForgedCertificate issuer = hierarchy.map(Hierarchy::intermediate).orElse(null);
        ArrayDeque<ForgedCertificate> intermediates = new ArrayDeque<>();
        for (int place = recipe.intermediates().size(); place > 0; place--) {
            CertificateRecipe intermediate = recipe.intermediates().get(place - 1);
            issuer = certificate(new Blueprint(intermediate, place, leaf.host(), Pointers.NONE), issuer, leaf);
            intermediates.addFirst(issuer);
        }
        return new Chain(certificate(leaf, issuer, leaf), List.copyOf(intermediates), hierarchy);
    }

    private ForgedCertificate certificate(Blueprint blueprint, @Nullable ForgedCertificate issuer, Blueprint leaf) {
        SubjectKey key = keys.key(blueprint.recipe().key(), blueprint.place());
        ForgedCertificate forged =
                issuer == null ? certificates.selfSigned(blueprint, key) : certificates.signed(blueprint, key, issuer);
        return forged.with(Oddities.of(blueprint, leaf));
    }

    private Pointers pointers(String id, RevocationRecipe revocation) {
        return new Pointers(
                pointer(revocation.ocsp(), RevocationDesk.OCSP_PATH),
                pointer(revocation.crl(), RevocationDesk.crlPath(id)),
                revocation.mustStaple());
    }

    private @Nullable String pointer(RevocationStatus status, String path) {
        return status == RevocationStatus.NONE
                ? null
                : revocationService.get().resolve(path).toString();
    }
}
