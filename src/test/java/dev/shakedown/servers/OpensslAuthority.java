package dev.shakedown.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An authority that openssl keeps, with an intermediate, and a responder that answers for its certificates over OCSP. */
final class OpensslAuthority {

    /** How long ago its certificates began to be valid. */
    static final int AGE_IN_DAYS = 60;

    private static final List<String> KEY = List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAYS = 45;

    private final Path directory;
    private final Path configuration;
    private final Path none;

    OpensslAuthority(Path parent) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(parent.resolve("authority"));
        this.none = Files.writeString(directory.resolve("none"), "");
        Files.writeString(directory.resolve("index.txt"), "");
        this.configuration = Files.writeString(directory.resolve("ca.cnf"), """
                [ca]
                default_ca = here
                [here]
                database = %1$s/index.txt
                new_certs_dir = %1$s
                rand_serial = yes
                unique_subject = no
                default_md = sha256
                policy = any
                [any]
                commonName = supplied
                """.formatted(directory));
        openssl(
                "req -x509 -days " + DAYS + " -subj /CN=openssl-root -keyout " + key("root") + " -out " + pem("root"),
                KEY);
        issue(
                "intermediate",
                "root",
                "openssl-intermediate",
                DAYS,
                "basicConstraints=critical,CA:TRUE",
                "keyUsage=critical,keyCertSign");
    }

    X509Certificate root() throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(pem("root"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /**
     * A certificate of the intermediate.
     *
     * @param days until it expires, negative if it has
     */
    KeyFiles.Pair certificate(String host, int days) throws IOException, InterruptedException {
        issue("leaf", "intermediate", host, days, "subjectAltName=DNS:" + host, "extendedKeyUsage=serverAuth");
        Path chain = Files.writeString(
                directory.resolve("leaf-chain.pem"),
                Files.readString(pem("leaf")) + Files.readString(pem("intermediate")));
        return new KeyFiles.Pair(chain, pem("leaf"), pem("intermediate"), key("leaf"), none);
    }

    /** A certificate that has signed itself. */
    KeyFiles.Pair selfSigned(String host) throws IOException, InterruptedException {
        openssl(
                "req -x509 -days " + DAYS + " -subj /CN=" + host + " -addext subjectAltName=DNS:" + host + " -keyout "
                        + key("self") + " -out " + pem("self"),
                KEY);
        return new KeyFiles.Pair(pem("self"), pem("self"), none, key("self"), none);
    }

    /** A certificate of the root for localhost that points to a responder on a port. */
    KeyFiles.Pair certificate(int responder) throws IOException, InterruptedException {
        issue(
                "pointing",
                "root",
                "localhost",
                DAYS,
                "subjectAltName=DNS:localhost",
                "extendedKeyUsage=serverAuth",
                "keyUsage=digitalSignature",
                "basicConstraints=CA:FALSE",
                "authorityInfoAccess=OCSP;URI:http://127.0.0.1:" + responder + "/");
        return new KeyFiles.Pair(pem("pointing"), pem("pointing"), none, key("pointing"), none);
    }

    /** A responder that says of the certificate that points to it that it is good, or was revoked. */
    RunningServer responder(int port, boolean revoked) throws IOException, InterruptedException {
        if (revoked) {
            ca("root", List.of("-revoke", pem("pointing").toString(), "-crl_reason", "keyCompromise"));
        }
        return RealServer.start(
                port,
                directory.resolve("responder-" + port + ".log"),
                List.of(
                        "openssl",
                        "ocsp",
                        "-port",
                        String.valueOf(port),
                        "-index",
                        directory.resolve("index.txt").toString(),
                        "-CA",
                        pem("root").toString(),
                        "-rsigner",
                        pem("root").toString(),
                        "-rkey",
                        key("root").toString(),
                        "-ndays",
                        "1"),
                "waiting for OCSP client connections");
    }

    private void issue(String name, String issuer, String subject, int days, String... extensions)
            throws IOException, InterruptedException {
        Path request = directory.resolve(name + ".csr");
        Path file = Files.write(directory.resolve(name + ".ext"), List.of(extensions));
        Instant now = Instant.now();
        openssl("req -new -subj /CN=" + subject + " -keyout " + key(name) + " -out " + request, KEY);
        ca(
                issuer,
                List.of(
                        "-notext",
                        "-in",
                        request.toString(),
                        "-extfile",
                        file.toString(),
                        "-out",
                        pem(name).toString(),
                        "-startdate",
                        TIME.format(now.minus(Duration.ofDays(AGE_IN_DAYS))),
                        "-enddate",
                        TIME.format(now.plus(Duration.ofDays(days)))));
    }

    private void ca(String issuer, List<String> more) throws IOException, InterruptedException {
        openssl("ca -batch -config " + configuration + " -cert " + pem(issuer) + " -keyfile " + key(issuer), more);
    }

    private Path pem(String name) {
        return directory.resolve(name + ".pem");
    }

    private Path key(String name) {
        return directory.resolve(name + "-key.pem");
    }

    private void openssl(String words, List<String> more) throws IOException, InterruptedException {
        String[] command =
                ("openssl " + words + " " + String.join(" ", more)).strip().split(" ");
        Programs.output(directory, command);
    }
}
