package dev.shakedown.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shakedown.TlsProxy;
import dev.shakedown.audit.Audit;
import dev.shakedown.audit.ClientCommand;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real clients are named after the stacks that they are built with, whatever their version on this machine. */
@Tag("clients")
class RealStacksTest {

    private static final String CLIENTS =
            Path.of("src/test/resources/explain/clients").toAbsolutePath().toString();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "curl | curl -sS --cacert {ca} {url} | OpenSSL 3.0 (curl",
                "openssl | sh {clients}/s_client.sh {host} {port} {ca} | OpenSSL 3.0 (openssl s_client)",
                "gnutls-cli | sh {clients}/gnutls-cli.sh {host} {port} {ca} | GnuTLS 3.7 (gnutls-cli",
                "node | node {clients}/https_client.js {url} | OpenSSL 3.0 (Node.js 20 https",
                "go | sh {clients}/go.sh {url} {ca} | Go crypto/tls",
                "chromium | sh {clients}/chromium.sh {url} {ca} | BoringSSL (Chromium",
            })
    void areNamed(String program, String command, String name) throws IOException, InterruptedException {
        assumeTrue(installed(program), () -> program + " is not installed");
        assertThat(stack(ClientCommand.of(
                        List.of(command.replace("{clients}", CLIENTS).split(" ")), false)))
                .hasValueSatisfying(
                        found -> assertThat(found.replace("likely ", "")).startsWith(name));
    }

    @ParameterizedTest
    @CsvSource("JSSE of JDK")
    void theJdkIsNamed(String name) throws IOException, InterruptedException {
        int version = Runtime.version().feature();
        assumeTrue(version == 17 || version == 25, () -> "JDK " + version + " was not recorded");
        assertThat(stack(ClientCommand.java())).contains(name + " " + version + " (java.net.http)");
    }

    private static Optional<String> stack(ClientCommand client) throws IOException, InterruptedException {
        try (TlsProxy proxy = TlsProxy.sandbox().start()) {
            Audit audit = new Audit(proxy, client, 1, Duration.ofSeconds(15), trial -> {});
            return audit.run(List.of(Catalogue.packaged().find("baseline"))).trials().get(0).interceptions().stream()
                    .flatMap(one -> one.transcript().first(Event.ClientHelloParsed.class).stream())
                    .findFirst()
                    .flatMap(parsed -> Optional.ofNullable(parsed.ja4()))
                    .flatMap(KnownStacks.packaged()::name);
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
