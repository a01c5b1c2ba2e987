package dev.shakedown.certs;

import java.util.List;
import java.util.Optional;

/**
 * A recipe with everything filled in that it leaves to the certificate's place and to the requested host.
 *
 * @param recipe how the certificate differs from a right one
 * @param place its place in the chain: 0 for the leaf, 1 or more for an authority above it
 * @param host what the client asked for
 * @param pointers where it says that its revocation can be looked up
 */
record Blueprint(CertificateRecipe recipe, int place, RequestedHost host, Pointers pointers) {

    private static final AlternativeName HOST = AlternativeName.valueOf("${host}");

    /** A client that asks for a loopback address sends no server name, and so does the JDK when it asks for localhost. */
    private static final List<AlternativeName> LOCAL =
            List.of(HOST, AlternativeName.valueOf("127.0.0.1"), AlternativeName.valueOf("::1"));

    /** The longest common name that a certificate may have (RFC 5280 appendix A.1, ub-common-name). */
    private static final int LONGEST_COMMON_NAME = 64;

    Role role() {
        return place == 0 ? Role.LEAF : Role.AUTHORITY;
    }

    List<AlternativeName> alternativeNames() {
        List<AlternativeName> names = recipe.names().alternativeNames();
        if (names != null) {
            return names;
        }
        return role() == Role.AUTHORITY ? List.of() : host.isLocal() ? LOCAL : List.of(HOST);
    }

    /** The subject's common name; empty for none, as for an address and for a name that is too long. */
    Optional<String> commonName() {
        String given = recipe.names().commonName();
        if (given != null) {
            return Optional.of(host.interpolate(given)).filter(name -> !name.isEmpty());
        }
        return alternativeNames().stream()
                .findFirst()
                .map(AlternativeName::template)
                .or(() -> Optional.of(role() == Role.LEAF ? "${host}" : "Shakedown intermediate " + place))
                .map(host::interpolate)
                .filter(this::fitsCommonName);
    }

    /** OpenSSL takes a common name for a DNS name if there is none, and holds it against the constraints: an address fails. */
    private boolean fitsCommonName(String name) {
        return name.length() <= LONGEST_COMMON_NAME
                && (alternativeNames().isEmpty() || !AlternativeName.isAddress(name));
    }

    BasicConstraint basic() {
        BasicConstraint given = recipe.constraints().basic();
        return given != null ? given : role().basic();
    }

    List<KeyPurpose> keyUsage() {
        List<KeyPurpose> given = recipe.usage().key();
        return given != null ? given : role().key(recipe.key());
    }

    List<ExtendedPurpose> extendedUsage() {
        List<ExtendedPurpose> given = recipe.usage().extended();
        return given != null ? given : role().extended();
    }
}
