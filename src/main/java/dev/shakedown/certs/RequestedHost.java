package dev.shakedown.certs;

import java.util.Locale;

/**
 * The name or address that the client asked for, and what the variables in a recipe stand for.
 *
 * @param name in lower case, without the dot at the end that a fully qualified name may have
 */
record RequestedHost(String name) {

    RequestedHost {
        name = name.strip().toLowerCase(Locale.ROOT);
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    boolean isAddress() {
        return AlternativeName.isAddress(name);
    }

    boolean isLocal() {
        return name.equals("localhost");
    }

    String interpolate(String template) {
        String parent = withoutFirstLabel(name);
        return template.replace("${host}", name)
                .replace("${parent}", parent)
                .replace("${grandparent}", withoutFirstLabel(parent));
    }

    /** A single label and an address have no parent, and stand for themselves. */
    private String withoutFirstLabel(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 || isAddress() ? domain : domain.substring(dot + 1);
    }
}
