package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.TlsProxy;
import dev.shakedown.capture.Capture;
import dev.shakedown.capture.CaptureReader;
import dev.shakedown.capture.Conversation;
import dev.shakedown.capture.PcapngWriter;
import dev.shakedown.clients.GullibleClient;
import dev.shakedown.observation.Interception;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private static Path seen;

    private static Path one = Path.of("one.pcapng");
    private static Path two = Path.of("two.pcapng");
    private static Path ca = Path.of("ca.der");

    @TempDir
    private Path directory;

    private Path output = Path.of("again.yaml");

    @BeforeAll
    static void capture() throws IOException, CertificateEncodingException {
        List<Path> files = new ArrayList<>();
        try (TlsProxy sandbox = TlsProxy.sandbox().capture(seen).start()) {
            ca = Files.write(seen.resolve("ca.der"), sandbox.caCertificate().getEncoded());
            for (String id : List.of("expired", "baseline")) {
                try (TlsProxy proxy = sandbox.listen(id)) {
                    new GullibleClient().get(proxy.address(), proxy.host());
                    Interception visit = proxy.settle(Duration.ofSeconds(5)).get(0);
                    files.add(seen.resolve(visit.id() + ".pcapng"));
                }
            }
        }
        one = files.get(0);
        List<Conversation> conversations = new ArrayList<>();
        StringBuilder keys = new StringBuilder();
        for (Path file : files) {
            Capture capture = CaptureReader.read(file).capture();
            conversations.addAll(capture.conversations());
            keys.append(capture.keyLog());
        }
        two = write("two.pcapng", new Capture(conversations, keys.toString(), List.of()));
    }

    @BeforeEach
    void choose() {
        output = directory.resolve("again.yaml");
    }

    @Test
    void writesAScenarioThatTheCatalogueTakes() {
        Run run = reproduce(one, "--ca", ca.toString(), "-o", output.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("not taken over:", "wrote " + output, "-s again");
        assertThat(output).content().contains("expired-or-invalid-certificate");
        assertThat(Run.of("scenarios", "check", output.toString()).exit()).isZero();
    }

    @Test
    void printsTheScenarioWhereNoFileIsNamed() {
        Run run = reproduce(one, "--ca", ca.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("# Reproduced from localhost:").contains("expect: reject");
    }

    @Test
    void reproducesALiveServer() {
        try (TlsProxy proxy = TlsProxy.sandbox().scenario("self-signed").start()) {
            Run run = Run.of("reproduce", "localhost:" + proxy.port(), "--timeout", "2s", "--no-fetch");
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("issuer: self", "untrusted-certificate-authority");
        }
    }

    @Test
    void takesTheFirstOfSeveralServersAndSaysHowToChoose() {
        Run first = reproduce(two, "--ca", ca.toString());
        assertThat(first.out()).contains("expect: reject");
        assertThat(first.err()).contains("of 2 servers this is the first", "--conversation N chooses another", "in 2");
        Run second = reproduce(two, "--ca", ca.toString(), "--conversation", "2");
        assertThat(second.out()).contains("expect: accept");
        assertThat(second.err()).doesNotContain("--conversation");
    }

    @Test
    void saysWhatIsMissingWithoutKeys() throws IOException {
        Capture capture = CaptureReader.read(one).capture();
        Path sealed = write("sealed.pcapng", new Capture(capture.conversations(), "", List.of()));
        Run run = reproduce(sealed);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("--key-log FILE", "the certificates, which were not seen");
        Path keys = Files.writeString(directory.resolve("keys.txt"), capture.keyLog());
        assertThat(reproduce(sealed, "--ca", ca.toString(), "--key-log", keys.toString())
                        .out())
                .contains("expired-or-invalid-certificate");
    }

    @Test
    void makesTheBestOfATruncatedCapture() throws IOException {
        byte[] whole = Files.readAllBytes(one);
        Path half = Files.write(directory.resolve("half.pcapng"), Arrays.copyOf(whole, whole.length - 200));
        Run run = reproduce(half, "--ca", ca.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("the file ends within a block, at byte");
    }

    @Test
    void refusesWhatIsNoCapture() throws IOException {
        Path text = Files.writeString(directory.resolve("text.pcap"), "this is no capture");
        assertRefused(reproduce(text), 2, "is no capture: it begins with the bytes 74686973");
        Path empty = Files.createFile(directory.resolve("empty.pcapng"));
        assertRefused(reproduce(empty), 2, "is empty");
        assertRefused(reproduce(directory), 2, "is a directory");
        assertRefused(reproduce(directory.resolve("none.pcap")), 2, "there is no file");
        assertRefused(reproduce(directory.resolve("none")), 2, "there is no file");
        Path cut = Files.write(directory.resolve("cut.pcapng"), Arrays.copyOf(Files.readAllBytes(one), 6));
        assertRefused(reproduce(cut), 2, "has no TLS handshake in it: 0 TCP conversations in 0 packets");
    }

    @Test
    void refusesACaptureWithoutTls() throws IOException {
        Conversation quiet = CaptureReader.read(one).capture().conversations().get(0);
        Conversation opened = new Conversation(
                "plain", quiet.client(), quiet.server(), quiet.happenings().subList(0, 1));
        Path plain = write("plain.pcapng", new Capture(List.of(opened), "", List.of()));
        assertRefused(reproduce(plain), 2, "no TLS handshake in it: 1 TCP conversations in 3 packets");
    }

    @Test
    void refusesChoicesThatMeanNothing() throws IOException {
        assertRefused(reproduce(two, "--conversation", "7"), 2, "conversation 7 of '" + two + "' is no TLS connection");
        assertRefused(reproduce(one, "--starttls", "smtp"), 2, "is a capture, so that --starttls");
        assertRefused(Run.of("reproduce", "localhost:9", "--conversation", "1"), 2, "'localhost:9' is no capture");
        assertRefused(reproduce(one, "--key-log", directory.resolve("k").toString()), 2, "there is no key log");
        Path noKeys = Files.writeString(directory.resolve("no-keys.txt"), "# nothing\n");
        assertRefused(reproduce(one, "--key-log", noKeys.toString()), 2, "holds no secret");
    }

    @Test
    void refusesToWriteWhereItMustNotOrCannot() throws IOException {
        Files.writeString(output, "mine");
        assertRefused(reproduce(one, "-o", output.toString()), 2, "is there already (--force replaces it)");
        assertThat(output).hasContent("mine");
        assertThat(reproduce(one, "-o", output.toString(), "--force").exit()).isZero();
        assertThat(output).content().startsWith("# Reproduced");
        Path nowhere = directory.resolve("none").resolve("again.yaml");
        assertRefused(reproduce(one, "-o", nowhere.toString()), 3, "there is no directory");
        Path folder = Files.createDirectory(directory.resolve("folder.yaml"));
        assertRefused(reproduce(one, "-o", folder.toString(), "--force"), 2, "is a directory");
        assertRefused(reproduce(one, "-o", directory.resolve("A B.txt").toString()), 2, "cannot be a scenario");
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertRefused(Run.of("reproduce", "localhost:" + free), 3, "there is nobody at localhost:" + free);
    }

    private static void assertRefused(Run run, int exit, String said) {
        assertThat(run.err()).contains("shakedown: ", said).doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(exit);
    }

    private static Run reproduce(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("reproduce", file.toString(), "--no-fetch"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static Path write(String name, Capture capture) throws IOException {
        Path file = seen.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            PcapngWriter.write(capture, out);
        }
        return file;
    }
}
