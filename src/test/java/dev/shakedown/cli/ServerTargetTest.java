package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.probe.Starttls;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTargetTest {

    @ParameterizedTest
    @CsvSource({
        "example.test:8443, example.test, 8443",
        "example.test, example.test, 443",
        "127.0.0.1:65535, 127.0.0.1, 65535",
        "[::1]:1, ::1, 1",
        "[fe80::1%eth0], fe80::1%eth0, 443",
        "[::ffff:192.0.2.1]:443, ::ffff:192.0.2.1, 443",
        "bücher.test:443, xn--bcher-kva.test, 443",
        "https://a.test, a.test, 443",
        "https://a.test:8443/path?query=1#part, a.test, 8443",
        "HTTPS://[::1]:8443/, ::1, 8443"
    })
    void readsHostAndPort(String target, String host, int port) {
        assertThat(ServerTarget.endpoint(target, null, null).host()).isEqualTo(host);
        assertThat(ServerTarget.endpoint(target, null, null).port()).isEqualTo(port);
        assertThat(ServerTarget.endpoint(target, null, null).serverName()).isEqualTo(host);
    }

    @Test
    void takesNameAndProtocolFromElsewhere() {
        assertThat(ServerTarget.endpoint("a.test:25", "b.test", Starttls.SMTP).serverName())
                .isEqualTo("b.test");
        assertThat(ServerTarget.endpoint("a.test:25", "b.test", Starttls.SMTP).starttls())
                .isEqualTo("smtp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":443",
                "a.test:",
                "a.test:x",
                "a.test:-1",
                "::1:443",
                "[::1",
                "[a.test]:1",
                "/tmp/socket",
                "unix:/tmp/socket",
                "https://",
                "https://user@a.test/",
                "http://a.test/",
                "smtp://a.test:25",
                "a b:443",
                "a\u0000b:443",
                "a\r\nb:443",
                "user@a.test:443"
            })
    void refusesWhatIsNoServer(String target) {
        assertThatThrownBy(() -> ServerTarget.endpoint(target, null, null))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is no server (allowed: HOST:PORT or [IPV6-ADDRESS]:PORT");
    }

    @Test
    void refusesNamesThatAreTooLongAndQuotesOnlyTheirBeginning() {
        assertThatThrownBy(() -> ServerTarget.endpoint("a".repeat(254), null, null))
                .hasMessageStartingWith("'aaaa")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void neverEchoesControlCharacters() {
        assertThatThrownBy(() -> ServerTarget.endpoint("a\u0000\u001b[2Jb:443", null, null))
                .hasMessageStartingWith("'a\\u0000\\u001b[2Jb:443' is no server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.test:0", "a.test:65536", "a.test:99999", "a.test:4294967297"})
    void refusesPortsThatThereAreNot(String target) {
        assertThatThrownBy(() -> ServerTarget.endpoint(target, null, null))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("port ")
                .hasMessageEndingWith("in '" + target + "' (allowed: 1 to 65535)");
    }

    @Test
    void readsHostsWithoutPort() {
        assertThat(ServerTarget.host("--connect", "[::1]")).isEqualTo("::1");
        assertThat(ServerTarget.host("--connect", "::1")).isEqualTo("::1");
        assertThat(ServerTarget.host("--connect", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThatThrownBy(() -> ServerTarget.host("--connect", "192.0.2.1:443"))
                .isInstanceOf(UsageException.class)
                .hasMessage("--connect '192.0.2.1:443' is no host (allowed: a name or an address, without a port)");
        assertThatThrownBy(() -> ServerTarget.endpoint("a.test", "b\r\nc", null))
                .hasMessageStartingWith("--servername 'b\\u000d\\u000ac' is no host");
    }

    @Test
    void refusesTimeoutsThatMeanNothing() {
        ServerTarget.checkTimeout(Duration.ofMinutes(10));
        assertThatThrownBy(() -> ServerTarget.checkTimeout(Duration.ZERO))
                .hasMessage("--timeout 0ms (allowed: 1ms to 10m)");
        assertThatThrownBy(() -> ServerTarget.checkTimeout(Duration.ofDays(100)))
                .isInstanceOf(UsageException.class);
    }
}
