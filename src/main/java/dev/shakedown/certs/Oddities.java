package dev.shakedown.certs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts into words what a recipe gets wrong in one certificate, as far as its dates, names, key and digest do not show it. */
final class Oddities {

    private Oddities() {}

    /** Each is the end of a sentence that begins with the certificate. */
    static List<String> of(Blueprint blueprint) {
        List<String> found = new ArrayList<>();
        if (blueprint.recipe().signature().tampered()) {
            found.add("has a signature that does not fit it");
        }
        if (blueprint.role() == Role.LEAF) {
            addPurpose(blueprint, found);
        } else {
            addAuthority(blueprint, found);
        }
        addNames(blueprint, found);
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
        Integer below = authority.recipe().constraints().pathLength();
        if (below != null) {
            found.add("allows no more than " + below + " intermediates below it");
        }
    }

    private static void addNames(Blueprint blueprint, List<String> found) {
        List<AlternativeName> permitted = blueprint.recipe().constraints().permitted();
        List<AlternativeName> excluded = blueprint.recipe().constraints().excluded();
        if (!permitted.isEmpty()) {
            found.add("may issue for " + names(blueprint, permitted) + " only");
        }
        if (!excluded.isEmpty()) {
            found.add("must not issue for " + names(blueprint, excluded));
        }
    }

    private static String names(Blueprint blueprint, List<AlternativeName> names) {
        return names.stream()
                .map(name -> "'" + blueprint.host().interpolate(name.template()) + "'")
                .collect(Collectors.joining(", "));
    }
}
