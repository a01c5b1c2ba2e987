package dev.shakedown.certs;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/** Takes one certificate's defects over into a recipe. Belongs to the thread that makes the recipe. */
final class CertificateLikeness {

    /** Extensions that clients know, so that they may be critical. */
    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.subjectAlternativeName,
            Extension.nameConstraints,
            Extension.certificatePolicies,
            Extension.policyConstraints,
            Extension.inhibitAnyPolicy);

    private static final Duration DAY = Duration.ofDays(1);
    private static final int LONGEST_VALUE = 256;

    private final SeenCertificate seen;
    private final Role role;
    private final int below;
    private final Consumer<Trait> traits;
    private final Consumer<String> losses;
    private final String who;

    /**
     * @param place as in the chain: 0 for the leaf
     */
    CertificateLikeness(SeenCertificate seen, int place, Consumer<Trait> traits, Consumer<String> losses) {
        this.seen = seen;
        this.role = place == 0 ? Role.LEAF : Role.AUTHORITY;
        this.below = place - 1;
        this.traits = traits;
        this.losses = losses;
        this.who = role == Role.LEAF ? "the leaf" : "the intermediate " + seen.title();
    }

    /**
     * The recipe.
     *
     * @param names whom it is for
     * @param tampered true if its issuer's key has not made the signature
     * @param excluded true if the leaf's host is outside of what it may issue for
     */
    CertificateRecipe recipe(Names names, boolean tampered, boolean excluded, Instant now) {
        return new CertificateRecipe(
                validity(now),
                key(),
                names,
                new Usage(keyUsage(), extendedUsage()),
                constraints(excluded),
                signature(tampered),
                extensions());
    }

    /** Exact in what is wrong; an intermediate's years are no defect, and the sandbox lives for a month. */
    private @Nullable Period validity(Instant now) {
        Period period = new Period(offset(now, seen.notBefore()), offset(now, seen.notAfter()));
        if (!seen.isValidAt(now)) {
            traits.accept(new Trait(
                    Trait.Kind.VALIDITY,
                    who
                            + (now.isAfter(seen.notAfter())
                                    ? " ended at " + seen.notAfter()
                                    : " begins at " + seen.notBefore())));
            return period;
        }
        boolean usual = near(period.from(), Period.DEFAULT.from()) && near(period.to(), Period.DEFAULT.to());
        if (role == Role.AUTHORITY || usual) {
            return null;
        }
        traits.accept(
                new Trait(Trait.Kind.HARMLESS, who + " is valid from " + seen.notBefore() + " to " + seen.notAfter()));
        return period;
    }

    private static boolean near(Duration one, Duration other) {
        return one.minus(other).abs().compareTo(DAY) <= 0;
    }

    /** In days, and near the present in finer units; never on the other side of it. */
    private static Duration offset(Instant now, Instant then) {
        Duration offset = Duration.between(now, then);
        Duration size = offset.abs();
        Duration unit = size.compareTo(DAY.multipliedBy(2)) > 0
                ? DAY
                : size.toHours() >= 2 ? Duration.ofHours(1) : Duration.ofSeconds(1);
        long units = Math.round((double) size.toSeconds() / unit.toSeconds());
        return (offset.isNegative() ? unit.negated() : unit).multipliedBy(Math.min(units, 999_999));
    }

    private KeyType key() {
        SeenKey key = seen.key();
        if (!key.isExact()) {
            losses.accept(who + " has a key of the kind " + key.exact() + "; the recipe takes " + key.type());
        }
        if (key.isWeak()) {
            traits.accept(new Trait(Trait.Kind.STRENGTH, who + " has a key of " + key.exact() + " bits"));
        }
        return key.type();
    }

    private Signature signature(boolean tampered) {
        if (tampered) {
            traits.accept(new Trait(Trait.Kind.SIGNATURE, who + " has a signature that does not fit it"));
        }
        if (seen.isWeaklySigned()) {
            traits.accept(new Trait(Trait.Kind.STRENGTH, who + " is signed with " + seen.digest()));
        }
        return new Signature(seen.digest(), tampered);
    }

    /** Null where what it has serves as well as what is right. */
    private @Nullable List<KeyPurpose> keyUsage() {
        Optional<KeyUsage> usage = seen.extension(Extension.keyUsage, KeyUsage::getInstance);
        if (usage.isEmpty()) {
            return null;
        }
        byte[] bits = usage.get().getBytes();
        List<KeyPurpose> purposes = Arrays.stream(KeyPurpose.values())
                .filter(purpose -> purpose.bit() / 8 < bits.length
                        && (bits[purpose.bit() / 8] & (0x80 >> (purpose.bit() % 8))) != 0)
                .toList();
        List<KeyPurpose> needed = role == Role.LEAF ? role.key(seen.key().type()) : List.of(KeyPurpose.KEY_CERT_SIGN);
        if (purposes.containsAll(needed)) {
            return null;
        }
        traits.accept(new Trait(
                purposes.contains(needed.get(0))
                        ? Trait.Kind.HARMLESS
                        : role == Role.LEAF ? Trait.Kind.PURPOSE : Trait.Kind.CONSTRAINT,
                who + " has a key for " + purposes + " only"));
        return purposes;
    }

    private @Nullable List<ExtendedPurpose> extendedUsage() {
        Optional<ExtendedKeyUsage> usage = seen.extension(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance);
        if (usage.isEmpty()) {
            return null;
        }
        List<String> oids =
                Stream.of(usage.get().getUsages()).map(KeyPurposeId::getId).toList();
        List<ExtendedPurpose> purposes = Arrays.stream(ExtendedPurpose.values())
                .filter(purpose -> oids.contains(purpose.oid()))
                .toList();
        if (purposes.contains(ExtendedPurpose.SERVER_AUTH) || purposes.contains(ExtendedPurpose.ANY)) {
            return null;
        }
        if (purposes.isEmpty()) {
            losses.accept(who + " may be used for " + oids + " only; the recipe says client-auth instead");
        }
        traits.accept(new Trait(Trait.Kind.PURPOSE, who + " may be used for " + oids + " only, not by a server"));
        return purposes.isEmpty() ? List.of(ExtendedPurpose.CLIENT_AUTH) : purposes;
    }

    private Constraints constraints(boolean excluded) {
        Optional<BasicConstraints> basic = seen.extension(Extension.basicConstraints, BasicConstraints::getInstance);
        BasicConstraint kind = basic.map(found -> found.isCA() ? BasicConstraint.AUTHORITY : BasicConstraint.END_ENTITY)
                .orElse(BasicConstraint.ABSENT);
        boolean right = kind == role.basic() || (role == Role.LEAF && kind == BasicConstraint.ABSENT);
        if (!right) {
            traits.accept(new Trait(
                    role == Role.LEAF ? Trait.Kind.HARMLESS : Trait.Kind.CONSTRAINT,
                    who
                            + (role == Role.LEAF
                                    ? " says that it is an authority"
                                    : " does not say that it is an authority")));
        }
        if (excluded) {
            traits.accept(new Trait(Trait.Kind.CONSTRAINT, who + " must not issue for the host"));
        }
        Integer pathLength = basic.map(BasicConstraints::getPathLenConstraintInteger)
                .filter(length ->
                        length.getValue().signum() >= 0 && length.getValue().bitLength() < Integer.SIZE)
                .map(ASN1Integer::intValueExact)
                .orElse(null);
        if (role == Role.AUTHORITY && pathLength != null && below > pathLength) {
            traits.accept(new Trait(
                    Trait.Kind.CONSTRAINT,
                    who + " allows " + pathLength + " intermediates below it, and " + below + " are there"));
        }
        return new Constraints(
                right ? null : kind, pathLength, null, excluded ? List.of(AlternativeName.valueOf("${host}")) : null);
    }

    private List<ExtraExtension> extensions() {
        Extensions all = seen.holder().getExtensions();
        return Stream.of(all == null ? new ASN1ObjectIdentifier[0] : all.getExtensionOIDs())
                .map(oid -> seen.holder().getExtension(oid))
                .filter(extension -> extension.isCritical() && !KNOWN.contains(extension.getExtnId()))
                .map(this::extra)
                .toList();
    }

    private ExtraExtension extra(Extension extension) {
        String oid = extension.getExtnId().getId();
        byte[] value = extension.getExtnValue().getOctets();
        traits.accept(new Trait(Trait.Kind.PURPOSE, who + " has the critical extension " + oid));
        return new ExtraExtension(
                oid, true, value.length > LONGEST_VALUE ? null : HexFormat.of().formatHex(value));
    }
}
