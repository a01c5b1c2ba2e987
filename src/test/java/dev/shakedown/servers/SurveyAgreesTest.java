package dev.shakedown.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Probe;
import dev.shakedown.probe.ProbeSettings;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.wire.ProtocolVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the probe says that a server accepts is what openssl can connect with, asked for each alone. */
@Tag("clients")
class SurveyAgreesTest {

    private static final String ALL = "ALL:COMPLEMENTOFALL:@SECLEVEL=0";

    /** The versions that openssl on today's systems can speak, and its options for them. */
    private static final Map<ProtocolVersion, String> VERSIONS = new TreeMap<>(Map.of(
            ProtocolVersion.TLS_1_0, "-tls1",
            ProtocolVersion.TLS_1_1, "-tls1_1",
            ProtocolVersion.TLS_1_2, "-tls1_2",
            ProtocolVersion.TLS_1_3, "-tls1_3"));

    @TempDir
    private Path directory;

    @Test
    void onNginxWithTwoKeysAndAllItsSuites() throws Exception {
        ServerStand stand = new ServerStand(directory);
        KeyFiles.Pair ecdsa = stand.keys().of("baseline");
        KeyFiles.Pair rsa = stand.keys().of("rsa-2048");
        try (RunningServer server = stand.nginx(
                ecdsa.chain(),
                ecdsa.key(),
                "ssl_certificate " + rsa.chain() + "; ssl_certificate_key " + rsa.key() + ";",
                "ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers " + ALL + ";")) {
            assertThat(agreement(server.port())).hasSizeGreaterThan(30);
        }
    }

    @Test
    void onGnutlsWithOldVersionsAndOneKey() throws Exception {
        ServerStand stand = new ServerStand(directory);
        String priority = "NORMAL:+VERS-TLS1.0:+VERS-TLS1.1:-VERS-TLS1.3:+RSA:+3DES-CBC:+CAMELLIA-128-GCM";
        try (RunningServer server = stand.gnutls(stand.keys().of("rsa-2048"), priority)) {
            assertThat(agreement(server.port())).hasSizeGreaterThan(10);
        }
    }

    /** Compares the versions, and those suites of TLS 1.2 that openssl knows (no 3DES on Debian); returns the suites that both found. */
    private Set<String> agreement(int port) throws Exception {
        Map<String, String> asked = suites();
        ServerProfile profile = Probe.of(
                new Endpoint("localhost", port, "localhost", null),
                new ProbeSettings("127.0.0.1", null, Duration.ofSeconds(5), 1),
                step -> {});
        List<ProtocolVersion> versions = new ArrayList<>();
        for (Map.Entry<ProtocolVersion, String> version : VERSIONS.entrySet()) {
            if (connects(port, version.getValue(), ALL)) {
                versions.add(version.getKey());
            }
        }
        assertThat(profile.parameters().versions().stream().map(VersionSupport::version))
                .containsExactlyInAnyOrderElementsOf(versions);
        Set<String> suites = new TreeSet<>();
        for (Map.Entry<String, String> suite : asked.entrySet()) {
            if (connects(port, "-tls1_2", suite.getValue() + ":@SECLEVEL=0")) {
                suites.add(suite.getKey());
            }
        }
        Set<String> probed = probed(profile);
        probed.retainAll(asked.keySet());
        assertThat(probed).isEqualTo(suites);
        return suites;
    }

    private static Set<String> probed(ServerProfile profile) {
        return profile.parameters().versions().stream()
                .filter(support -> support.version().equals(ProtocolVersion.TLS_1_2))
                .flatMap(support -> support.suites().stream())
                .map(suite -> suite.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** openssl's names of the suites of TLS 1.2 and earlier, by the standard's names. */
    private Map<String, String> suites() throws IOException, InterruptedException {
        String list = Programs.output(directory, "openssl", "ciphers", "-stdname", "-s", "-tls1_2", ALL);
        return Arrays.stream(list.split("\n"))
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 2 && words[0].startsWith("TLS_"))
                .collect(Collectors.toMap(words -> words[0], words -> words[2]));
    }

    private boolean connects(int port, String version, String suites) throws IOException, InterruptedException {
        List<String> command = List.of(
                "openssl",
                "s_client",
                "-connect",
                "127.0.0.1:" + port,
                "-servername",
                "localhost",
                version,
                "-cipher",
                suites);
        return Programs.exit(directory.resolve("s_client.txt"), command) == 0;
    }
}
