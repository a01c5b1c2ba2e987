package dev.shakedown.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.scenario.Evidence;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OriginBackendTest {

    private static final String EXPIRED = "Shakedown served 'expired' to you, and your client accepted it.\n";
    private static final UpstreamCertificate CERTIFICATE = UpstreamCertificate.forName("localhost");

    @Test
    void speaksHttp2() throws Exception {
        try (RelayListener listener = secure("expired", Evidence.REQUEST)) {
            HttpClient client = client(HttpClient.Version.HTTP_2);
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> response = client.send(get(listener), HttpResponse.BodyHandlers.ofString());
                assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
                assertThat(response.body()).isEqualTo(EXPIRED);
            }
            assertThat(listener.accepted()).isEqualTo(1);
        }
    }

    @Test
    void speaksHttp1AndKeepsTheConnection() throws Exception {
        try (RelayListener listener = secure("expired", Evidence.REQUEST)) {
            HttpClient client = client(HttpClient.Version.HTTP_1_1);
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> response = client.send(get(listener), HttpResponse.BodyHandlers.ofString());
                assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
                assertThat(response.body()).isEqualTo(EXPIRED);
            }
            assertThat(listener.accepted()).isEqualTo(1);
        }
    }

    @Test
    void drainsABodyOfAnySize() throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            try (RelayListener listener = secure("expired", Evidence.REQUEST)) {
                HttpRequest post = request(listener)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000]))
                        .build();
                assertThat(client(version)
                                .send(post, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .isEqualTo(EXPIRED);
            }
        }
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            try (RelayListener listener = secure("expired", Evidence.REQUEST)) {
                HttpRequest head = request(listener)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();
                HttpResponse<String> response = client(version).send(head, HttpResponse.BodyHandlers.ofString());
                assertThat(response.headers().firstValueAsLong("content-length"))
                        .hasValue(EXPIRED.length());
                assertThat(response.body()).isEmpty();
            }
        }
    }

    @Test
    void letsOnlyTheEndOfTheConnectionTellTheEndOfAResponseThatIsTheEvidence() throws Exception {
        try (RelayListener listener = clear("truncated-response", Evidence.RESPONSE);
                Socket client = listener.connect()) {
            assertThat(all(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .containsIgnoringCase("connection: close\r\n")
                    .doesNotContainIgnoringCase("content-length")
                    .doesNotContainIgnoringCase("transfer-encoding")
                    .endsWith("\r\n\r\nShakedown served 'truncated-response' to you, and your client accepted it.\n");
        }
    }

    @Test
    void asksForABodyThatTheClientHoldsBack() throws Exception {
        try (RelayListener listener = clear("expired", Evidence.REQUEST);
                Socket client = listener.connect()) {
            client.getOutputStream()
                    .write("POST / HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n".getBytes(US_ASCII));
            assertThat(client.getInputStream().readNBytes(25))
                    .asString(US_ASCII)
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.shutdownOutput();
        }
    }

    @Test
    void refusesWhatIsNotHttp() throws Exception {
        try (RelayListener listener = clear("expired", Evidence.REQUEST);
                Socket client = listener.connect()) {
            assertThat(all(client, "\0\1\2\3 nothing at all\r\n\r\n"))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("this is not HTTP");
        }
    }

    @Test
    void endsWithAClientThatLeavesInTheMiddleOfARequest() throws Exception {
        try (RelayListener listener = clear("expired", Evidence.REQUEST);
                Socket client = listener.connect()) {
            client.getOutputStream().write("PRI * HT".getBytes(US_ASCII));
            client.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static String all(Socket client, String request) throws IOException {
        client.getOutputStream().write(request.getBytes(US_ASCII));
        return new String(client.getInputStream().readAllBytes(), US_ASCII);
    }

    private static RelayListener clear(String scenario, Evidence evidence) {
        return new RelayListener(new OriginBackend(), null, null, null, OriginFixture.plan(scenario, evidence));
    }

    private static RelayListener secure(String scenario, Evidence evidence) throws IOException {
        SslContext tls = SslContextBuilder.forServer(CERTIFICATE.key(), CERTIFICATE.certificate())
                .applicationProtocolConfig(new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        OriginBackend.PROTOCOLS))
                .build();
        return new RelayListener(new OriginBackend(), tls, null, null, OriginFixture.plan(scenario, evidence));
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(CERTIFICATE.trusting())
                .build();
    }

    private static HttpRequest.Builder request(RelayListener listener) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + listener.port() + "/any/path"))
                .timeout(Duration.ofSeconds(10));
    }

    private static HttpRequest get(RelayListener listener) {
        return request(listener).GET().build();
    }
}
