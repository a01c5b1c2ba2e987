package dev.shakedown.certs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts into words what a recipe gets wrong in one certificate, as far as its dates, names, key and digest do not show it. */
final class Oddities {

    private Oddities() {}

    /**
     * Each is the end of a sentence that begins with the certificate.
     *
     * @param blueprint the certificate
     * @param leaf the leaf of its chain, to which an authority's constraints apply
     */
    static List<String> of(Blueprint blueprint, Blueprint leaf) {
        List<String> found = new ArrayList<>();
        if (blueprint.recipe().signature().tampered()) {
            found.add("has a signature that does not fit it");
        }
        if (blueprint.role() == Role.LEAF) {
            addPurpose(blueprint, found);
        } else {
            addAuthority(blueprint, found);
        }
        addNames(blueprint, leaf, found);
        blueprint.recipe().extensions().stream()
                .filter(ExtraExtension::critical)
                .forEach(extension ->
                        found.add("has the critical extension " + extension.oid() + ", which no client knows"));
        return List.copyOf(found);
    }

    private static void addPurpose(Blueprint leaf, List<String> found) {
        List<ExtendedPurpose> purposes = leaf.extendedUsage();
        if (!purposes.isEmpty()
                && !purposes.contains(ExtendedPurpose.SERVER_AUTH)
                && !purposes.contains(ExtendedPurpose.ANY)) {
            found.add("may be used for "
                    + purposes.stream()
                            .map(purpose ->
                                    purpose.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + " only, not by a server");
        }
    }

    private static void addAuthority(Blueprint authority, List<String> found) {
        if (authority.basic() == BasicConstraint.END_ENTITY) {
            found.add("says of itself that it is no authority (cA false), and yet it has issued another");
        } else if (authority.basic() == BasicConstraint.ABSENT) {
            found.add("does not say that it is an authority (no basicConstraints), and yet it has issued another");
        }
        Integer allowed = authority.recipe().constraints().pathLength();
        int below = authority.place() - 1;
        if (allowed != null && below > allowed) {
            found.add("allows no more than %d intermediates below it, where there are %d".formatted(allowed, below));
        }
    }

    private static void addNames(Blueprint authority, Blueprint leaf, List<String> found) {
        List<String> names = leaf.alternativeNames().stream()
                .map(name -> name.resolve(leaf.host()))
                .flatMap(CertificateFacts::text)
                .toList();
        List<AlternativeName> permitted = authority.recipe().constraints().permitted();
        List<AlternativeName> excluded = authority.recipe().constraints().excluded();
        if (!permitted.isEmpty() && names.stream().anyMatch(name -> !covers(permitted, leaf, name))) {
            found.add("may issue for " + words(leaf, permitted) + " only");
        }
        if (names.stream().anyMatch(name -> covers(excluded, leaf, name))) {
            found.add("must not issue for " + words(leaf, excluded));
        }
    }

    private static boolean covers(List<AlternativeName> subtrees, Blueprint leaf, String name) {
        return subtrees.stream()
                .map(subtree -> leaf.host().interpolate(subtree.template()))
                .anyMatch(subtree -> PermittedNames.covers(subtree, name));
    }

    private static String words(Blueprint leaf, List<AlternativeName> names) {
        return names.stream()
                .map(name -> "'" + leaf.host().interpolate(name.template()) + "'")
                .collect(Collectors.joining(", "));
    }
}
