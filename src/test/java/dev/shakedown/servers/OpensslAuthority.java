package dev.shakedown.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** An authority that openssl keeps, with a responder that answers for its certificates over OCSP. */
final class OpensslAuthority {

    private static final List<String> KEY = List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes");
    private static final String SERIAL = "1001";

    private final Path directory;
    private final Path root;
    private final Path rootKey;

    OpensslAuthority(Path parent) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(parent.resolve("authority"));
        this.root = directory.resolve("root.pem");
        this.rootKey = directory.resolve("root-key.pem");
        openssl("req -x509 -days 45 -subj /CN=openssl-root -keyout " + rootKey + " -out " + root, KEY);
    }

    X509Certificate root() throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(root)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** A certificate for localhost that points to a responder on a port. */
    KeyFiles.Pair certificate(int responder) throws IOException, InterruptedException {
        Path key = directory.resolve("leaf-key.pem");
        Path request = directory.resolve("leaf.csr");
        Path leaf = directory.resolve("leaf.pem");
        Path none = Files.writeString(directory.resolve("none"), "");
        Path extensions = Files.writeString(directory.resolve("leaf.ext"), """
                subjectAltName=DNS:localhost
                extendedKeyUsage=serverAuth
                keyUsage=digitalSignature
                basicConstraints=CA:FALSE
                authorityInfoAccess=OCSP;URI:http://127.0.0.1:%d/
                """.formatted(responder));
        openssl("req -subj /CN=localhost -keyout " + key + " -out " + request, KEY);
        openssl(
                "x509 -req -days 45 -set_serial 0x" + SERIAL + " -in " + request + " -CA " + root + " -CAkey " + rootKey
                        + " -extfile " + extensions + " -out " + leaf,
                List.of());
        return new KeyFiles.Pair(leaf, leaf, none, key, none);
    }

    /** A responder that says of the certificate that it is good, or was revoked. */
    RunningServer responder(int port, boolean revoked) throws IOException {
        String dates = revoked ? "R\t401231235959Z\t200101000000Z,keyCompromise" : "V\t401231235959Z\t";
        Path index = Files.writeString(
                directory.resolve("index-" + port + ".txt"), dates + "\t" + SERIAL + "\tunknown\t/CN=localhost\n");
        return RealServer.start(
                port,
                directory.resolve("responder-" + port + ".log"),
                List.of(
                        "openssl",
                        "ocsp",
                        "-port",
                        String.valueOf(port),
                        "-index",
                        index.toString(),
                        "-CA",
                        root.toString(),
                        "-rsigner",
                        root.toString(),
                        "-rkey",
                        rootKey.toString(),
                        "-ndays",
                        "1"),
                "waiting for OCSP client connections");
    }

    private void openssl(String words, List<String> more) throws IOException, InterruptedException {
        String[] command =
                ("openssl " + words + " " + String.join(" ", more)).strip().split(" ");
        Programs.output(directory, command);
    }
}
