package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.TlsProxy;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnoseCommandTest {

    @TempDir
    private static Path home;

    private static TlsProxy sandbox;
    private static Path ca;

    @BeforeAll
    static void start() throws IOException, CertificateEncodingException {
        sandbox = TlsProxy.sandbox().start();
        ca = Files.write(home.resolve("ca.der"), sandbox.caCertificate().getEncoded());
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void clearsARightServer() {
        Run run = diagnose("baseline");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("+ expired-or-invalid-certificate     clear", "0 errors, 0 warnings")
                .doesNotContain(" found", "\u001b");
        assertThat(run.err()).as("progress is for terminals").isEmpty();
    }

    @Test
    void findsTheCauseAndTheFix() {
        Run run = diagnose("expired");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("x expired-or-invalid-certificate     found", "+ certificate-name-mismatch          clear")
                .contains("expired 1 day ago", "fix: renew it", "shakedown serve -s expired", "1 error, 0 warnings");
    }

    @Test
    void printsTheDocumentThatMachinesRead() {
        Run run = diagnose("wrong-host", "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().strip().lines()).as("one document in one line").hasSize(1);
        assertThat(json.get("target").asString()).startsWith("localhost:");
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.propertyNames()).containsExactly("cause", "severity", "text", "evidence", "fix", "scenario");
        assertThat(finding.get("cause").asString()).isEqualTo("certificate-name-mismatch");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("scenario").asString()).isEqualTo("wrong-host");
        assertThat(texts(json.get("cleared")))
                .containsExactlyElementsOf(Stream.of(Cause.values())
                        .filter(cause -> cause != Cause.CERTIFICATE_NAME_MISMATCH)
                        .map(Cause::id)
                        .toList());
        assertThat(json.get("profile").get("versions")).isNotEmpty();
    }

    @Test
    void writesAScenarioThatServesTheSame() throws IOException {
        Path file = home.resolve("as-seen.yaml");
        Run run = diagnose("expired", "--scenario-out", file.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("wrote " + file);
        assertThat(Run.of("scenarios", "check", file.toString()).exit()).isZero();
        assertThat(Files.readString(file))
                .contains("valid: -30d..-1d", "the leaf ended at")
                .doesNotContain("tampered", "impostor");
        Catalogue catalogue = Catalogue.packaged().plus(List.of(file));
        Scenario written = catalogue.find("as-seen");
        Scenario expired = catalogue.find("expired");
        assertThat(written.serve().certificate())
                .as("the date is its only defect")
                .isEqualTo(expired.serve().certificate());
        assertThat(written.serve().revocation()).isEqualTo(expired.serve().revocation());
        assertThat(written.serve().faults()).isEmpty();
        assertThat(written.expectation().cause()).isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
    }

    @Test
    void replacesAScenarioOnlyIfItIsTold() {
        String file = home.resolve("again.yaml").toString();
        assertThat(diagnose("expired", "--scenario-out", file).exit()).isEqualTo(1);
        Run again = diagnose("expired", "--scenario-out", file);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("is there already (--force replaces it)");
        assertThat(diagnose("expired", "--scenario-out", file, "--force").exit())
                .isEqualTo(1);
    }

    @Test
    void writesNoScenarioOfNobody() throws IOException {
        Path file = home.resolve("nobody.yaml");
        Run run = Run.of("diagnose", "127.0.0.1:" + closedPort(), "--scenario-out", file.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("x network-interruption               found", "the connection is refused");
        assertThat(run.err()).contains("no scenario is written: there is nobody at 127.0.0.1:");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysThatANameHasNoAddress() {
        Run run = Run.of("diagnose", "no-such-name.invalid:443", "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(json.get("findings").get(0).get("cause").asString()).isEqualTo("network-interruption");
        assertThat(json.get("findings").get(0).get("text").asString())
                .isEqualTo("The name 'no-such-name.invalid' has no address.");
        assertThat(json.get("cleared")).isEmpty();
    }

    @Test
    void asksForTlsInThePlainProtocol() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> refuseTls(server), "PostgreSQL without TLS");
            thread.setDaemon(true);
            thread.start();
            Run run =
                    Run.of("diagnose", "127.0.0.1:" + server.getLocalPort(), "--starttls", "postgres", "--tries", "1");
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out())
                    .contains("x server-misconfiguration            found", "it answers the SSLRequest with N");
        }
    }

    @Test
    void refusesBadArgumentsWithOneMessage() {
        assertUsage("port 0 in 'localhost:0' (allowed: 1 to 65535)", "localhost:0");
        assertUsage("'/tmp/socket' is no server (allowed: HOST:PORT", "/tmp/socket");
        assertUsage("'a\\u0000b:443' is no server", "a\u0000b:443");
        assertUsage("--tries 0 (allowed: 1 to 100)", "localhost:1", "--tries", "0");
        assertUsage("--timeout 0ms (allowed: 1ms to 10m)", "localhost:1", "--timeout", "0s");
        assertUsage("--connect 'localhost:1' is no host", "localhost:1", "--connect", "localhost:1");
        assertUsage("cannot be a scenario, whose id is its name", "localhost:1", "--scenario-out", "Bad Name.yaml");
        assertUsage("POSTGRES", "localhost:1", "--starttls", "gopher");
        assertUsage("Missing required parameter: 'HOST:PORT'");
    }

    @Test
    void namesTheFileThatIsMissing() {
        Run run = Run.of(
                "diagnose", "localhost:1", "--ca", home.resolve("none.pem").toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("shakedown: there is no file '" + home.resolve("none.pem") + "'");
    }

    private static Run diagnose(String scenario, String... options) {
        try (TlsProxy proxy = sandbox.listen(scenario)) {
            List<String> arguments = new ArrayList<>(List.of("diagnose", proxy.host() + ":" + proxy.port()));
            arguments.addAll(List.of("--ca", ca.toString(), "--connect", "127.0.0.1", "--tries", "2"));
            arguments.addAll(List.of(options));
            return Run.of(arguments.toArray(String[]::new));
        }
    }

    private static void assertUsage(String message, String... arguments) {
        Run run = Run.of(
                Stream.concat(Stream.of("diagnose"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void refuseTls(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().readNBytes(8);
                socket.getOutputStream().write('N');
            } catch (IOException e) {
                // The test is over.
            }
        }
    }
}
