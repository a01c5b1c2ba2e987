package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.TlsProxy;
import dev.shakedown.capture.Capture;
import dev.shakedown.capture.CaptureReader;
import dev.shakedown.capture.CaptureReading;
import dev.shakedown.capture.Conversation;
import dev.shakedown.capture.Happening;
import dev.shakedown.capture.Sender;
import dev.shakedown.clients.GullibleClient;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Revocation;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.wire.ProtocolVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturedServerTest {

    @TempDir
    private static Path directory;

    private static final Map<String, Capture> CAPTURES = new HashMap<>();

    @BeforeAll
    static void capture() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (TlsProxy sandbox = TlsProxy.sandbox().capture(directory).start()) {
            for (String id : List.of("baseline", "tls12-only", "dh-1024")) {
                try (TlsProxy proxy = sandbox.listen(id)) {
                    new GullibleClient().get(proxy.address(), proxy.host());
                    files.put(id, proxy.settle(Duration.ofSeconds(5)).get(0).id() + ".pcapng");
                }
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            CAPTURES.put(
                    file.getKey(),
                    CaptureReader.read(directory.resolve(file.getValue())).capture());
        }
    }

    @Test
    void tls12ShowsItselfWithoutKeys() {
        ServerProfile profile = only("tls12-only", "").profile();

        assertThat(versions(profile)).containsExactly(ProtocolVersion.TLS_1_2);
        assertThat(profile.identity().chain()).hasSize(2);
        assertThat(profile.parameters().groups()).hasSize(1);
        assertThat(profile.parameters().alpn()).containsExactly("http/1.1");
        assertThat(profile.endpoint().serverName()).isEqualTo("localhost");
        assertThat(profile.unknown()).singleElement().asString().contains("what was negotiated, no more");
    }

    @Test
    void tls13ShowsVersionSuiteAndGroupWithoutKeysAndSaysWhatItHides() {
        ServerProfile profile = only("baseline", "").profile();

        assertThat(versions(profile)).containsExactly(ProtocolVersion.TLS_1_3);
        assertThat(profile.parameters().groups()).hasSize(1);
        assertThat(profile.identity().chain()).isEmpty();
        assertThat(profile.unknown()).anyMatch(text -> text.contains("--key-log FILE"));
    }

    @Test
    void tls13ShowsAllWithKeys() {
        ServerProfile profile = only("baseline", captured("baseline").keyLog()).profile();

        assertThat(profile.identity().chain()).hasSize(2);
        assertThat(profile.parameters().alpn()).containsExactly("http/1.1");
        assertThat(profile.unknown()).noneMatch(text -> text.contains("--key-log"));
    }

    @Test
    void measuresTheGroupOfDiffieHellman() {
        assertThat(only("dh-1024", "").profile().parameters().dhBits()).isEqualTo(1024);
    }

    @Test
    void whatTheServerSaysLastStandsBeforeItsEnd() {
        List<Happening> happenings = conversation("tls12-only").happenings();
        int end = happenings.stream()
                .filter(happening -> happening instanceof Happening.Fin fin && fin.from() == Sender.SERVER)
                .mapToInt(happenings::indexOf)
                .findFirst()
                .orElseThrow();

        assertThat(happenings.subList(end, happenings.size()))
                .noneMatch(happening -> happening instanceof Happening.Bytes bytes && bytes.from() == Sender.SERVER);
        assertThat(only("tls12-only", captured("tls12-only").keyLog())
                        .profile()
                        .conduct()
                        .closing())
                .isEqualTo(Conduct.Closing.CLOSE_NOTIFY);
    }

    @Test
    void tellsServersApart() {
        List<Conversation> both =
                List.of(conversation("tls12-only"), conversation("dh-1024"), conversation("tls12-only"));
        List<CapturedServer> servers = servers(both, "");

        assertThat(servers).hasSize(2);
        assertThat(servers.get(0).numbers()).containsExactly(1, 3);
        assertThat(servers.get(1).numbers()).containsExactly(2);
        assertThat(servers.get(0).only(3).orElseThrow().profile().conduct().attempts())
                .hasSize(1);
        assertThat(servers.get(0).only(2)).isEmpty();
    }

    @Test
    void neverFailsHoweverAConversationIsDamaged() {
        Random random = new Random(4711);
        for (int i = 0; i < 1_500; i++) {
            String id = List.of("baseline", "tls12-only", "dh-1024").get(i % 3);
            Conversation damaged = damaged(conversation(id), random);
            for (CapturedServer server : servers(List.of(damaged), captured(id).keyLog())) {
                Reproduction reproduction =
                        Reproducer.of(server.profile(), "damaged", List.of(), Revocation.UNKNOWN, Instant.now());
                assertThat(reproduction.yaml()).startsWith("# Reproduced from");
            }
        }
    }

    private static Conversation damaged(Conversation whole, Random random) {
        List<Happening> happenings = new ArrayList<>();
        for (Happening happening : whole.happenings()) {
            if (happening instanceof Happening.Bytes bytes && random.nextInt(3) == 0) {
                byte[] changed = bytes.bytes().clone();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                happenings.add(new Happening.Bytes(bytes.at(), bytes.from(), changed));
            } else if (random.nextInt(20) != 0) {
                happenings.add(happening);
            }
        }
        return new Conversation("damaged", whole.client(), whole.server(), happenings);
    }

    private static List<ProtocolVersion> versions(ServerProfile profile) {
        return profile.parameters().versions().stream()
                .map(VersionSupport::version)
                .toList();
    }

    private static CapturedServer only(String id, String keys) {
        List<CapturedServer> servers = servers(List.of(conversation(id)), keys);
        assertThat(servers).hasSize(1);
        return servers.get(0);
    }

    private static List<CapturedServer> servers(List<Conversation> conversations, String keys) {
        Capture capture = new Capture(conversations, keys, List.of());
        return CapturedServer.in(new CaptureReading(capture, 0, List.of()), KeyLog.parse(keys));
    }

    private static Conversation conversation(String id) {
        return captured(id).conversations().get(0);
    }

    private static Capture captured(String id) {
        return CAPTURES.getOrDefault(id, new Capture(List.of(), "", List.of()));
    }
}
