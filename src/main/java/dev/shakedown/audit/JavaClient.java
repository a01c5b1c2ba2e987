package dev.shakedown.audit;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The JDK's own HttpClient as a client under test: one GET in a JVM of its own. Exits with 0 if it got an answer, and
 * else with 1 after the chain of exceptions on stderr.
 */
public final class JavaClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private JavaClient() {}

    /**
     * Runs it.
     *
     * @param arguments the URL to get
     */
    public static void main(String[] arguments) {
        // Not a return: threads of the client may outlive a connection that was left hanging.
        System.exit(get(URI.create(arguments[0]), System.err));
    }

    static int get(URI uri, PrintStream errors) {
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return 0;
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                errors.println(cause);
            }
            return 1;
        }
    }
}
