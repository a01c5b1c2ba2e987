package dev.shakedown.audit;

import dev.shakedown.TlsProxy;
import dev.shakedown.certs.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a client needs to trust the sandbox CA, in a directory that goes with the audit.
 *
 * @param directory where they are
 */
record TrustFiles(Path directory) implements AutoCloseable {

    static TrustFiles write(TlsProxy proxy, List<String> hosts) throws IOException {
        TrustFiles files = new TrustFiles(Files.createTempDirectory("shakedown-"));
        try {
            Files.write(files.ca(), ExportFormat.PEM.encode(proxy.caCertificate()));
            proxy.trustStore(files.store());
            Files.writeString(files.hosts(), "127.0.0.1 localhost " + String.join(" ", hosts) + "\n");
            return files;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /** The root as PEM. */
    Path ca() {
        return directory.resolve("ca.pem");
    }

    /** The root in a PKCS12 trust store. */
    Path store() {
        return directory.resolve("truststore.p12");
    }

    /** A hosts file for JVMs with the names that the scenarios need. */
    Path hosts() {
        return directory.resolve("hosts");
    }

    /** The options that make a JVM trust the root and find the hosts. */
    String javaOptions() {
        return "-Djavax.net.ssl.trustStore=" + store() + " -Djavax.net.ssl.trustStoreType=PKCS12"
                + " -Djavax.net.ssl.trustStorePassword=" + TlsProxy.TRUST_STORE_PASSWORD + " -Djdk.net.hosts.file="
                + hosts();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
