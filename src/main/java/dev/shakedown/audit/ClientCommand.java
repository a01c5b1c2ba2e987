package dev.shakedown.audit;

import dev.shakedown.TlsProxy;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The client under test: a command that is run once for each trial, with placeholders for what differs.
 *
 * @param name how reports call it
 * @param version its version, or null if it is not known
 * @param words the command and its arguments, with placeholders such as {@code {url}}; see {@link Target}
 * @param javaTrust true to hand the trust store to every JVM that the command starts, through {@code JAVA_TOOL_OPTIONS}
 */
public record ClientCommand(String name, @Nullable String version, List<String> words, boolean javaTrust) {

    public ClientCommand {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the command of the client is empty; write it after --,"
                    + " for instance: audit -- curl -sS --cacert {ca} {url}");
        }
    }

    /** A client of the user's. */
    public static ClientCommand of(List<String> words, boolean javaTrust) {
        return new ClientCommand(String.join(" ", words), null, words, javaTrust);
    }

    /** The HttpClient of the JDK that runs this, in a JVM of its own for each trial. */
    public static ClientCommand java() {
        List<String> words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A short life: one compiler, one collector thread, the class archive of the JDK.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djavax.net.ssl.trustStore={truststore}",
                "-Djavax.net.ssl.trustStoreType=PKCS12",
                "-Djavax.net.ssl.trustStorePassword=" + TlsProxy.TRUST_STORE_PASSWORD,
                // Names below localhost need no DNS in curl and browsers, but do in Java.
                "-Djdk.net.hosts.file={hosts}",
                "-cp",
                System.getProperty("java.class.path"),
                JavaClient.class.getName(),
                "{url}");
        return new ClientCommand("java", System.getProperty("java.version"), words, false);
    }

    /** True if the command is told where to connect to, as far as its words show. */
    public boolean knowsTarget() {
        return usesProxy() || mentions("{url}") || mentions("{host}") || mentions("{port}") || mentions("SHAKEDOWN_");
    }

    /** True if the command is told to go through a proxy, as far as its words show. */
    boolean usesProxy() {
        return mentions("{proxy}") || mentions("SHAKEDOWN_PROXY");
    }

    private boolean mentions(String text) {
        return words.stream().anyMatch(word -> word.contains(text));
    }
}
