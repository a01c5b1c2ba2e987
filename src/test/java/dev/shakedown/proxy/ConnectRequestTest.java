package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectRequestTest {

    @ParameterizedTest
    @CsvSource({
        "example.test:443, example.test, 443",
        "a_b.example.test:1, a_b.example.test, 1",
        "127.0.0.1:65535, 127.0.0.1, 65535",
        "[::1]:8443, ::1, 8443",
        "[fe80::1%eth0]:8443, fe80::1%eth0, 8443"
    })
    void readsDestinations(String authority, String host, int port) throws Exception {
        assertThat(ConnectRequest.parse("CONNECT " + authority + " HTTP/1.1\r\nHost: x"))
                .isEqualTo(new ConnectRequest(new Destination(host, port), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT example.test HTTP/1.1",
                "CONNECT example.test:0 HTTP/1.1",
                "CONNECT example.test:65536 HTTP/1.1",
                "CONNECT example.test:-1 HTTP/1.1",
                "CONNECT :443 HTTP/1.1",
                "CONNECT ::1:443 HTTP/1.1",
                "CONNECT [example.test]:443 HTTP/1.1",
                "CONNECT exa/mple:443 HTTP/1.1",
                "CONNECT  example.test:443 HTTP/1.1",
                "CONNECT example.test:443 HTTP/2",
                "CONNECT example.test:443",
                "",
                "CONNECT example.test:443 HTTP/1.1\r\nProxy-Authorization: Basic ???"
            })
    void refusesWhatIsMalformed(String head) {
        assertThatThrownBy(() -> ConnectRequest.parse(head))
                .isInstanceOfSatisfying(
                        ConnectRequest.Refused.class,
                        refused -> assertThat(refused.answer().status()).isEqualTo(400));
    }

    @Test
    void refusesWhatIsNoConnect() {
        assertThatThrownBy(() -> ConnectRequest.parse("GET http://example.test/ HTTP/1.1"))
                .isInstanceOf(ConnectRequest.Refused.class)
                .hasMessage("GET http://example.test/: this proxy is for TLS and takes only CONNECT");
    }

    @ParameterizedTest
    @CsvSource({"expired:secret, expired", "expired:, expired", "expired, expired", "a--b:c:d, a--b"})
    void readsTheUserName(String credentials, String user) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        assertThat(ConnectRequest.parse("CONNECT a:1 HTTP/1.1\r\nproxy-authorization: basic  " + encoded)
                        .user())
                .isEqualTo(user);
    }

    @Test
    void otherCredentialsNameNobody() throws Exception {
        assertThat(ConnectRequest.parse("CONNECT a:1 HTTP/1.1\r\nProxy-Authorization: Bearer x")
                        .user())
                .isNull();
    }
}
