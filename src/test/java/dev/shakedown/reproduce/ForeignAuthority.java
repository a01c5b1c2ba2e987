package dev.shakedown.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** A root, an intermediate and the leaves of servers that are not ours, made by openssl. */
final class ForeignAuthority {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path directory;

    ForeignAuthority(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        Files.writeString(directory.resolve("index.txt"), "");
        Files.writeString(directory.resolve("ca.cnf"), """
                [ca]
                default_ca = here
                [here]
                database = index.txt
                new_certs_dir = .
                rand_serial = yes
                unique_subject = no
                default_md = sha256
                policy = any
                [any]
                commonName = supplied
                """);
        openssl("req -x509 -days 45 -subj /CN=foreign-root -newkey rsa:2048 -nodes -keyout root.key -out root.pem");
        certificate("intermediate", "root", 45, "basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign");
    }

    X509Certificate root() throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(directory.resolve("root.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /**
     * Issues a leaf: {@code NAME.pem} and {@code NAME.key}, and with the intermediate {@code NAME-chain.pem}.
     *
     * @param host whom it is for
     * @param days until it expires, negative if it has
     */
    void leaf(String name, String host, int days) throws IOException, InterruptedException {
        certificate(name, "intermediate", days, "subjectAltName=DNS:" + host, "extendedKeyUsage=serverAuth");
        Files.writeString(
                directory.resolve(name + "-chain.pem"),
                Files.readString(directory.resolve(name + ".pem"))
                        + Files.readString(directory.resolve("intermediate.pem")));
    }

    /** A leaf that has signed itself, {@code NAME-chain.pem} with {@code NAME.key}. */
    void selfSigned(String name, String host) throws IOException, InterruptedException {
        openssl("req -x509 -days 45 -subj /CN=" + host + " -addext subjectAltName=DNS:" + host
                + " -newkey rsa:2048 -nodes -keyout " + name + ".key -out " + name + "-chain.pem");
    }

    private void certificate(String name, String issuer, int days, String... extensions)
            throws IOException, InterruptedException {
        Files.write(directory.resolve(name + ".ext"), Stream.of(extensions).toList());
        openssl("req -new -subj /CN=" + name + " -newkey rsa:2048 -nodes -keyout " + name + ".key -out " + name
                + ".csr");
        Instant now = Instant.now();
        openssl("ca -batch -notext -config ca.cnf -in " + name + ".csr -cert " + issuer + ".pem -keyfile " + issuer
                + ".key -extfile " + name + ".ext -out " + name + ".pem -startdate "
                + TIME.format(now.minus(60, ChronoUnit.DAYS)) + " -enddate "
                + TIME.format(now.plus(days, ChronoUnit.DAYS)));
    }

    private void openssl(String words) throws IOException, InterruptedException {
        ForeignProgram.run(directory, ("openssl " + words).split(" "));
    }
}
