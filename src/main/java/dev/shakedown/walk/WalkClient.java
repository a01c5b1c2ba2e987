package dev.shakedown.walk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the client of a walk, the HttpClient of this JDK, is set up.
 *
 * @param distrusts true to leave it without the sandbox CA, as on the first day
 * @param versions the versions that it offers; empty for all that it has
 * @param suites the cipher suites that it offers; empty for all that it has
 * @param revocation true to let it check whether the certificate is revoked, which it does not by itself
 */
public record WalkClient(boolean distrusts, List<String> versions, List<String> suites, boolean revocation) {

    /** Up to date, and trusting the sandbox CA. */
    public static final WalkClient USUAL = new WalkClient(false, null, null, false);

    public WalkClient(
            boolean distrusts, @Nullable List<String> versions, @Nullable List<String> suites, boolean revocation) {
        this.distrusts = distrusts;
        this.versions = versions == null ? List.of() : List.copyOf(versions);
        this.suites = suites == null ? List.of() : List.copyOf(suites);
        this.revocation = revocation;
    }

    /** What is unusual about it, in words; for people. */
    @Override
    public String toString() {
        return Stream.of(
                        distrusts ? "without the sandbox CA" : "",
                        versions.isEmpty() ? "" : "with " + String.join(", ", versions) + " only",
                        suites.isEmpty() ? "" : "with " + String.join(", ", suites) + " only",
                        revocation ? "checking for revocation" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "),
                        words -> words.isEmpty() ? "the JDK's HttpClient" : "the JDK's HttpClient, " + words));
    }
}
