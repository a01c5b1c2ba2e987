package dev.shakedown.audit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one trial tells the client, by placeholders in its command and by its environment.
 *
 * @param uri {@code {url}}: what to ask for; {@code {host}} and {@code {port}} are its parts
 * @param proxy {@code {proxy}}: a proxy that leads there, as {@code http://127.0.0.1:PORT}
 * @param scenario {@code {scenario}}: the id
 * @param trust the files to trust
 */
record Target(URI uri, URI proxy, String scenario, TrustFiles trust) {

    /** A word of the command with its placeholders replaced; anything else in braces stays as it is. */
    String fill(String word) {
        String filled = word;
        for (Map.Entry<String, String> value : values().entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** What to add to the environment of the client, which has been scrubbed before. */
    Map<String, String> environment(boolean javaTrust) {
        Map<String, String> environment = new LinkedHashMap<>();
        values().forEach((name, value) -> environment.put("SHAKEDOWN_" + name.toUpperCase(Locale.ROOT), value));
        for (String variable : Scrub.PEM_TRUST) {
            environment.put(variable, trust.ca().toString());
        }
        if (javaTrust) {
            environment.put("JAVA_TOOL_OPTIONS", trust.javaOptions());
        }
        return environment;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("url", uri.toString());
        values.put("host", uri.getHost());
        values.put("port", String.valueOf(uri.getPort()));
        values.put("ca", trust.ca().toString());
        values.put("truststore", trust.store().toString());
        values.put("hosts", trust.hosts().toString());
        values.put("scenario", scenario);
        values.put("proxy", proxy.toString());
        return values;
    }
}
