package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Interception;
import dev.shakedown.report.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the proxy leaves behind, read by tshark where it is installed. */
class EvidenceFilesTest {

    private static final Pattern LOGGED = Pattern.compile("[A-Z0-9_]+ [0-9a-f]{64} ([0-9a-f]{32,})");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"boringssl, TLSv1.3", "boringssl, TLSv1.2", "bouncy-castle, TLSv1.3", "bouncy-castle, TLSv1.2"})
    void tsharkReadsRequestAndResponseOnBothLegs(String engine, String version) throws Exception {
        assumeTshark();
        try (TlsProxy upstream = TlsProxy.sandbox().start();
                TlsProxy proxy = TlsProxy.forward("localhost", upstream.port())
                        .insecureUpstream()
                        .scenarios(scenario(engine))
                        .scenario("of-an-engine")
                        .capture(captures())
                        .start()) {
            assertThat(get(proxy, version)).startsWith("HTTP/1.1 200");
            settle(proxy);
        }
        List<String> requests =
                tshark("-Y", "http.request.method == GET", "-T", "fields", "-e", "frame.interface_name");
        List<String> responses =
                tshark("-Y", "http.response.code == 200", "-T", "fields", "-e", "frame.interface_name");
        assertThat(requests).containsExactlyInAnyOrder("client leg", "upstream leg");
        assertThat(responses).containsExactlyInAnyOrder("client leg", "upstream leg");
        assertThat(tshark("-Y", "tls.handshake.type == 20", "-T", "fields", "-e", "frame.interface_name"))
                .contains("client leg", "upstream leg");
    }

    @ParameterizedTest
    @CsvSource({
        "reset-after-server-hello, tcp.flags.reset == 1",
        "close-after-client-hello, tcp.flags.fin == 1",
        "reset-after-server-hello, frame.comment contains \"fault injected: reset\"",
        "alert-handshake-failure, tls.alert_message.desc == 40"
    })
    void tsharkSeesAFault(String scenario, String filter) throws Exception {
        assumeTshark();
        try (TlsProxy proxy =
                TlsProxy.sandbox().scenario(scenario).capture(captures()).start()) {
            assertThatThrownBy(() -> get(proxy, "TLSv1.3")).isInstanceOf(IOException.class);
            settle(proxy);
        }
        assertThat(tshark("-Y", filter)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void logsTheKeysOfBothLegsAndTellsThemToNobodyElse(String version) throws Exception {
        Path log = directory.resolve("keys.log");
        List<Interception> seen = new CopyOnWriteArrayList<>();
        String timeline;
        try (TlsProxy upstream = TlsProxy.sandbox().start();
                TlsProxy proxy = TlsProxy.forward("localhost", upstream.port())
                        .insecureUpstream()
                        .onInterception(seen::add)
                        .keyLog(log)
                        .start()) {
            get(proxy, version);
            settle(proxy);
            timeline = proxy.timeline();
        }
        String text = Files.readString(log);
        assertThat(text).contains("# c-000001, client leg\n", "# c-000001, upstream leg\n");
        List<String> secrets = secrets(text);
        assertThat(secrets).hasSizeGreaterThan(1);
        assertThat(seen).isNotEmpty();
        for (Interception interception : seen) {
            String told = Journal.line(interception) + interception.transcript() + timeline;
            assertThat(secrets).noneMatch(told::contains);
            assertThat(interception.transcript().has(Event.Captured.class)).isFalse();
        }
    }

    @Test
    void filesAreTheirOwnersAloneAndNamedInTheJournal() throws Exception {
        Path log = directory.resolve("keys.log");
        Interception interception;
        try (TlsProxy proxy = TlsProxy.sandbox().capture(captures()).keyLog(log).start()) {
            get(proxy, "TLSv1.3");
            interception = settle(proxy);
        }
        Path file = captures().resolve(interception.id() + ".pcapng");
        assertThat(Journal.line(interception)).contains("\"capture\":\"" + file + "\"");
        assertThat(mode(captures())).isEqualTo("rwx------");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(log)).isEqualTo("rw-------");
    }

    @Test
    void refusesAKeyLogThatOthersMayRead() throws Exception {
        Path log = Files.writeString(directory.resolve("keys.log"), "");
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
        TlsProxyBuilder builder = TlsProxy.sandbox().keyLog(log);
        assertThatThrownBy(builder::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("may be read by others")
                .hasMessageContaining("chmod 600 " + log);
    }

    @Test
    void refusesADirectoryThatCannotBe() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        TlsProxyBuilder builder = TlsProxy.sandbox().capture(file);
        assertThatThrownBy(builder::start)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the directory " + file + " for captures cannot be made");
    }

    private Path captures() {
        return directory.resolve("captures");
    }

    private Path scenario(String engine) throws IOException {
        return Files.writeString(directory.resolve("of-an-engine.yaml"), """
                title: A right server of one engine
                rationale: The baseline, served by the engine that a test is about.
                references: [RFC 9846]
                severity: low
                tags: [control]
                serve:
                  tls: { engine: %s }
                expect: accept
                """.formatted(engine));
    }

    /** The first line of the answer. */
    private static String get(TlsProxy proxy, String version) throws IOException {
        try (SSLSocket socket =
                (SSLSocket) proxy.sslContext().getSocketFactory().createSocket(proxy.host(), proxy.port())) {
            socket.setSoTimeout(10_000);
            socket.setEnabledProtocols(new String[] {version});
            String request = "GET / HTTP/1.1\r\nHost: " + proxy.host() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines().findFirst().orElse("");
        }
    }

    private static Interception settle(TlsProxy proxy) {
        List<Interception> settled = proxy.settle(Duration.ofSeconds(10));
        assertThat(settled).isNotEmpty();
        return settled.get(0);
    }

    private static List<String> secrets(String log) {
        List<String> secrets = new ArrayList<>();
        Matcher matcher = LOGGED.matcher(log);
        while (matcher.find()) {
            secrets.add(matcher.group(1));
        }
        return secrets;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assumeTshark() {
        try {
            assumeTrue(new ProcessBuilder("tshark", "--version").start().waitFor() == 0, "tshark does not run here");
        } catch (IOException e) {
            assumeTrue(false, "tshark is not installed");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> tshark(String... arguments) throws Exception {
        List<String> lines = new ArrayList<>();
        try (var files = Files.list(captures())) {
            for (Path file : files.toList()) {
                List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString()));
                command.addAll(List.of(arguments));
                Process process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).isZero();
                output.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
