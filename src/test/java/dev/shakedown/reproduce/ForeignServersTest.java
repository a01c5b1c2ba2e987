package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.TlsProxy;
import dev.shakedown.capture.CaptureReader;
import dev.shakedown.clients.GullibleClient;
import dev.shakedown.clients.StrictClient;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.Revocation;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers with one defect each: clients react to the reproduction as they do to the server. */
@Tag("clients")
class ForeignServersTest {

    private static final String HOST = "shop.test";

    @TempDir
    private Path directory;

    private ForeignAuthority authority;
    private int port;

    @BeforeEach
    void makeAuthority() throws Exception {
        authority = new ForeignAuthority(directory);
        port = ForeignProgram.freePort();
    }

    @Test
    void opensslWithAnExpiredLeaf() throws Exception {
        authority.leaf("leaf", HOST, -3);
        try (ForeignProgram server = openssl("leaf-chain.pem")) {
            Reproduction expired = live();
            assertThat(expired.yaml()).contains("valid: -60d..-3d", "expired-or-invalid-certificate");
            assertSameReactions(expired, false);
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void nginxWithTheCertificateOfAnotherHost() throws Exception {
        authority.leaf("leaf", "other.test", 30);
        try (ForeignProgram server = nginx()) {
            Reproduction other = live();
            assertThat(other.yaml()).contains("certificate-name-mismatch", "not for 'shop.test'");
            assertSameReactions(other, false);
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void gnutlsWithASelfSignedCertificate() throws Exception {
        authority.selfSigned("leaf", HOST);
        try (ForeignProgram server = gnutls()) {
            Reproduction self = live();
            assertThat(self.yaml()).contains("issuer: self", "untrusted-certificate-authority");
            assertSameReactions(self, false);
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void opensslWithoutTheIntermediate() throws Exception {
        authority.leaf("leaf", HOST, 30);
        try (ForeignProgram server = openssl("leaf.pem")) {
            Reproduction incomplete = live();
            assertThat(incomplete.yaml()).contains("untrusted-certificate-authority", "came without its issuer");
            assertSameReactions(incomplete, false);
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void nginxWithNothingWrong() throws Exception {
        authority.leaf("leaf", HOST, 30);
        try (ForeignProgram server = nginx()) {
            Reproduction right = live();
            assertThat(right.yaml()).contains("expect: accept");
            assertSameReactions(right, true);
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void aCaptureOfTls12ByDumpcap() throws Exception {
        authority.leaf("leaf", HOST, -3);
        Path file = directory.resolve("seen.pcapng");
        try (ForeignProgram server = openssl("leaf-chain.pem", "-tls1_2")) {
            try (ForeignProgram recorder = recorder(file)) {
                new GullibleClient().get(address(), HOST);
                awaitConnection(file);
                assertThat(recorder.isRunning()).isTrue();
            }
            ServerProfile profile = CapturedServer.in(CaptureReader.read(file), KeyLog.EMPTY)
                    .get(0)
                    .profile();
            Reproduction captured = reproduction(profile);
            assertThat(captured.yaml()).contains("valid: -60d..-3d", "- TLSv1.2");
            assertSameReactions(captured, false);
            assertThat(server.isRunning()).isTrue();
        }
    }

    private ForeignProgram openssl(String chain, String... more) throws Exception {
        String command = "openssl s_server -www -accept " + port + " -key leaf.key -cert_chain " + chain + " -cert "
                + chain + " " + String.join(" ", more);
        return ForeignProgram.server(directory, port, command.strip().split(" "));
    }

    private ForeignProgram gnutls() throws Exception {
        String command = "gnutls-serv --http --port " + port + " --disable-client-cert --x509certfile leaf-chain.pem"
                + " --x509keyfile leaf.key";
        return ForeignProgram.server(directory, port, command.split(" "));
    }

    private ForeignProgram nginx() throws Exception {
        Files.writeString(directory.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                events {}
                http {
                  access_log off;
                  server {
                    listen 127.0.0.1:%d ssl;
                    ssl_certificate leaf-chain.pem;
                    ssl_certificate_key leaf.key;
                    location / { return 200 "here\\n"; }
                  }
                }
                """.formatted(port));
        return ForeignProgram.server(
                directory, port, "nginx", "-p", directory.toString(), "-c", "nginx.conf", "-e", "error.log");
    }

    private ForeignProgram recorder(Path file) throws Exception {
        return ForeignProgram.start(
                directory,
                () -> Files.exists(file),
                "dumpcap",
                "-i",
                "lo",
                "-f",
                "tcp port " + port,
                "-w",
                file.toString());
    }

    /** Until the capture has a whole connection in it. */
    private static void awaitConnection(Path file) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (CapturedServer.in(CaptureReader.read(file), KeyLog.EMPTY).stream()
                .allMatch(server -> server.profile().identity().chain().isEmpty())) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private Reproduction live() throws Exception {
        ProbeSettings settings = new ProbeSettings("127.0.0.1", null, Duration.ofSeconds(3), 1);
        return reproduction(Probe.of(new Endpoint(HOST, port, HOST, null), settings, step -> {}));
    }

    private Reproduction reproduction(ServerProfile profile) throws IOException, CertificateException {
        return Reproducer.of(profile, "seen by a test", List.of(authority.root()), Revocation.UNKNOWN, Instant.now());
    }

    private void assertSameReactions(Reproduction reproduction, boolean strictAccepts) throws Exception {
        assertThat(new StrictClient(authority.root()).get(address(), HOST).accepted())
                .isEqualTo(strictAccepts);
        assertThat(new GullibleClient().get(address(), HOST).accepted()).isTrue();
        Path file = Files.writeString(directory.resolve("again.yaml"), reproduction.yaml());
        try (TlsProxy sandbox = TlsProxy.sandbox().scenarios(file).start()) {
            Scenario again = sandbox.catalogue().find("again");
            RoundTrip.Reactions reactions = RoundTrip.visit(sandbox, again.id()).reactions();
            assertThat(reactions.strict()).isEqualTo(strictAccepts);
            assertThat(reactions.gullible()).isTrue();
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
