package dev.shakedown.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts servers of each make with certificates and settings of a test. */
final class ServerStand {

    private final Path directory;
    private final KeyFiles keys;
    private @Nullable OpensslAuthority authority;
    private @Nullable PostgresStand postgres;

    ServerStand(Path directory) {
        this.directory = directory;
        this.keys = new KeyFiles(directory);
    }

    KeyFiles keys() {
        return keys;
    }

    /** Whom a client has to trust to find every right server right. */
    List<X509Certificate> roots() throws IOException, CertificateException {
        return authority == null ? List.of(keys.root()) : List.of(keys.root(), authority.root());
    }

    /** An authority of another maker than ours. */
    OpensslAuthority authority() throws IOException, InterruptedException {
        if (authority == null) {
            authority = new OpensslAuthority(directory);
        }
        return authority;
    }

    /** nginx, with further directives in its server block. */
    RunningServer nginx(Path chain, Path key, String... directives) throws IOException {
        int port = RealServer.freePort();
        return nginx(
                port,
                "listen 127.0.0.1:" + port + " ssl; ssl_certificate " + chain + "; ssl_certificate_key " + key + ";"
                        + String.join(" ", directives));
    }

    /** nginx without TLS. */
    RunningServer nginxInTheClear() throws IOException {
        int port = RealServer.freePort();
        return nginx(port, "listen 127.0.0.1:" + port + ";");
    }

    private RunningServer nginx(int port, String server) throws IOException {
        Path log = directory.resolve("nginx-" + port + ".log");
        Path file = Files.writeString(
                directory.resolve("nginx-" + port + ".conf"),
                "daemon off; master_process off; pid " + directory.resolve("nginx-" + port + ".pid") + "; error_log "
                        + log
                        + ";\nevents {}\nhttp { access_log off; client_body_temp_path " + directory.resolve("body")
                        + ";"
                        + " proxy_temp_path " + directory.resolve("proxy") + "; fastcgi_temp_path "
                        + directory.resolve("fastcgi") + "; uwsgi_temp_path " + directory.resolve("uwsgi")
                        + "; scgi_temp_path " + directory.resolve("scgi") + ";\nserver { " + server
                        + " location / { return 200 ok; } } }\n");
        return RealServer.start(port, log, List.of("nginx", "-p", directory.toString(), "-c", file.toString()));
    }

    /** {@code openssl s_server}, with further options. */
    RunningServer openssl(String... options) throws IOException {
        int port = RealServer.freePort();
        List<String> command =
                new ArrayList<>(List.of("openssl", "s_server", "-accept", "127.0.0.1:" + port, "-www", "-quiet"));
        command.addAll(List.of(options));
        return RealServer.start(port, directory.resolve("openssl-" + port + ".log"), command);
    }

    /** {@code openssl s_server} with a certificate. */
    RunningServer openssl(KeyFiles.Pair pair, String... options) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("-cert", pair.leaf().toString(), "-key", pair.key().toString()));
        if (Files.size(pair.rest()) > 0) {
            all.addAll(List.of("-cert_chain", pair.rest().toString()));
        }
        all.addAll(List.of(options));
        return openssl(all.toArray(String[]::new));
    }

    /** {@code gnutls-serv}, with a priority string and further options. */
    RunningServer gnutls(KeyFiles.Pair pair, String priority, String... options) throws IOException {
        int port = RealServer.freePort();
        List<String> command = new ArrayList<>(List.of(
                "gnutls-serv",
                "--http",
                "--quiet",
                "--port=" + port,
                "--x509certfile=" + pair.chain(),
                "--x509keyfile=" + pair.key(),
                "--priority=" + priority));
        command.addAll(List.of(options));
        return RealServer.start(port, directory.resolve("gnutls-" + port + ".log"), command);
    }

    /** {@code openssl s_server} with a certificate of openssl's own authority, and the responder that speaks of it. */
    RunningServer opensslWithResponder(boolean revoked) throws IOException, InterruptedException {
        int port = RealServer.freePort();
        KeyFiles.Pair pair = authority().certificate(port);
        RunningServer responder = authority().responder(port, revoked);
        try {
            return new Both(openssl(pair), responder);
        } catch (IOException | RuntimeException e) {
            responder.close();
            throw e;
        }
    }

    /** A file with a Diffie-Hellman prime of 1024 bits: that of RFC 2409 section 6.2. */
    Path primeOf1024Bits() throws IOException {
        BigInteger prime = new BigInteger(
                "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
                        + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                        + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
                16);
        // DHParameter ::= SEQUENCE { prime INTEGER, base INTEGER } of PKCS #3, whose INTEGER is 129 bytes long here.
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.writeBytes(HexFormat.of().parseHex("308187028181"));
        der.writeBytes(prime.toByteArray());
        der.writeBytes(HexFormat.of().parseHex("020102"));
        return Files.writeString(directory.resolve("dh1024.pem"), KeyFiles.pem("DH PARAMETERS", der.toByteArray()));
    }

    /** PostgreSQL with a certificate, which speaks TLS only when it is asked to, and not at all if that is off. */
    RunningServer postgres(KeyFiles.Pair pair, boolean tls) throws IOException, InterruptedException {
        if (postgres == null) {
            postgres = new PostgresStand(directory);
        }
        return postgres.start(pair, tls);
    }

    /** A server, and one that it needs. */
    private record Both(RunningServer front, RunningServer behind) implements RunningServer {

        @Override
        public int port() {
            return front.port();
        }

        @Override
        public void close() {
            front.close();
            behind.close();
        }
    }
}
