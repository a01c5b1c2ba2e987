package dev.shakedown.servers;

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
import dev.shakedown.reproduce.CapturedServer;
import dev.shakedown.reproduce.Reproducer;
import dev.shakedown.reproduce.Reproduction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of servers of other makers with one defect each: clients react to the reproduction as they do to the server. */
@Tag("clients")
class ReproductionOfRealServersTest {

    private static final String HOST = "shop.test";
    private static final String EXPIRED = "valid: -" + OpensslAuthority.AGE_IN_DAYS + "d..-3d";

    @TempDir
    private Path directory;

    private ServerStand stand;
    private OpensslAuthority authority;

    @BeforeEach
    void prepare() throws Exception {
        stand = new ServerStand(directory);
        authority = stand.authority();
    }

    @Test
    void opensslWithAnExpiredLeaf() throws Exception {
        try (RunningServer server = stand.openssl(authority.certificate(HOST, -3))) {
            Reproduction expired = live(server);
            assertThat(expired.yaml()).contains(EXPIRED, "expired-or-invalid-certificate");
            assertSameReactions(server, expired, false);
        }
    }

    @Test
    void nginxWithTheCertificateOfAnotherHost() throws Exception {
        KeyFiles.Pair pair = authority.certificate("other.test", 30);
        try (RunningServer server = stand.nginx(pair.chain(), pair.key())) {
            Reproduction other = live(server);
            assertThat(other.yaml()).contains("certificate-name-mismatch", "not for 'shop.test'");
            assertSameReactions(server, other, false);
        }
    }

    @Test
    void gnutlsWithASelfSignedCertificate() throws Exception {
        try (RunningServer server = stand.gnutls(authority.selfSigned(HOST), "NORMAL")) {
            Reproduction self = live(server);
            assertThat(self.yaml()).contains("issuer: self", "untrusted-certificate-authority");
            assertSameReactions(server, self, false);
        }
    }

    @Test
    void nginxWithoutTheIntermediate() throws Exception {
        KeyFiles.Pair pair = authority.certificate(HOST, 30);
        try (RunningServer server = stand.nginx(pair.leaf(), pair.key())) {
            Reproduction incomplete = live(server);
            assertThat(incomplete.yaml()).contains("untrusted-certificate-authority", "came without its issuer");
            assertSameReactions(server, incomplete, false);
        }
    }

    @Test
    void nginxWithNothingWrong() throws Exception {
        KeyFiles.Pair pair = authority.certificate(HOST, 30);
        try (RunningServer server = stand.nginx(pair.chain(), pair.key())) {
            Reproduction right = live(server);
            assertThat(right.yaml()).contains("expect: accept");
            assertSameReactions(server, right, true);
        }
    }

    @Test
    void aCaptureOfTls12ByDumpcap() throws Exception {
        Path file = directory.resolve("seen.pcapng");
        try (RunningServer server = stand.openssl(authority.certificate(HOST, -3), "-tls1_2")) {
            try (RunningServer recorder = recorder(server, file)) {
                new GullibleClient().get(address(recorder), HOST);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> seen(file).stream()
                                .anyMatch(seen ->
                                        !seen.profile().identity().chain().isEmpty()));
            }
            Reproduction captured = reproduction(seen(file).get(0).profile());
            assertThat(captured.yaml()).contains(EXPIRED, "- TLSv1.2");
            assertSameReactions(server, captured, false);
        }
    }

    /** Listens, to be exact, to what goes over another server's port. */
    private RunningServer recorder(RunningServer server, Path file) throws IOException {
        List<String> command = List.of("dumpcap", "-i", "lo", "-f", "tcp port " + server.port(), "-w", file.toString());
        return RealServer.start(server.port(), directory.resolve("dumpcap.log"), command, "File: ");
    }

    private static List<CapturedServer> seen(Path file) throws IOException {
        return CapturedServer.in(CaptureReader.read(file), KeyLog.EMPTY);
    }

    private Reproduction live(RunningServer server) throws Exception {
        ProbeSettings settings = new ProbeSettings("127.0.0.1", null, Duration.ofSeconds(3), 1);
        return reproduction(Probe.of(new Endpoint(HOST, server.port(), HOST, null), settings, step -> {}));
    }

    private Reproduction reproduction(ServerProfile profile) throws IOException, CertificateException {
        return Reproducer.of(profile, "seen by a test", List.of(authority.root()), Revocation.UNKNOWN, Instant.now());
    }

    private void assertSameReactions(RunningServer server, Reproduction reproduction, boolean strictAccepts)
            throws Exception {
        assertReactions(address(server), HOST, authority.root(), strictAccepts);
        Path file = Files.writeString(directory.resolve("again.yaml"), reproduction.yaml());
        try (TlsProxy sandbox = TlsProxy.sandbox().scenarios(file).start();
                TlsProxy again = sandbox.listen("again")) {
            assertReactions(again.address(), again.host(), sandbox.caCertificate(), strictAccepts);
        }
    }

    private static void assertReactions(
            InetSocketAddress address, String host, X509Certificate root, boolean strictAccepts) {
        assertThat(new StrictClient(root).get(address, host).accepted()).isEqualTo(strictAccepts);
        assertThat(new GullibleClient().get(address, host).accepted()).isTrue();
    }

    private static InetSocketAddress address(RunningServer server) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }
}
