package dev.shakedown.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.shakedown.certs.RevocationAnswers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RevocationServiceTest {

    /** A DER SEQUENCE whose base64 has a slash and a plus in it. */
    private static final byte[] REQUEST = {0x30, 4, (byte) 0xfb, (byte) 0xff, (byte) 0xbf, (byte) 0xfe};

    private final List<String> fetched = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private RevocationService service;

    @BeforeEach
    void start() throws IOException {
        service = RevocationService.start(
                0, Echo::new, (credential, kind, answer) -> fetched.add(credential + " " + kind + " " + answer));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void endsTheConnectionsOfItsClientsWhenItStops() throws Exception {
        try (Socket idle =
                new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
            idle.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            service.close();
            idle.setSoTimeout(10_000);
            assertThat(idle.getInputStream().readAllBytes()).isNotNull();
        }
    }

    @Test
    void answersOcspByPost() throws Exception {
        HttpResponse<byte[]> response = post("/ocsp/k1", REQUEST);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("application/ocsp-response");
        assertThat(response.body()).isEqualTo(REQUEST);
        assertThat(fetched).containsExactly("k1 ocsp revoked");
    }

    @Test
    void answersOcspByGet() throws Exception {
        String base64 = Base64.getEncoder().encodeToString(REQUEST);
        assertThat(base64).contains("/").contains("+");
        assertThat(get("/ocsp/k1/" + base64).body()).isEqualTo(REQUEST);
        assertThat(get("/ocsp/k1/" + URLEncoder.encode(base64, US_ASCII)).body())
                .isEqualTo(REQUEST);
        assertThat(fetched).containsExactly("k1 ocsp revoked", "k1 ocsp revoked");
    }

    @Test
    void servesDocuments() throws Exception {
        HttpResponse<byte[]> response = get("/crl/k1.crl");
        assertThat(response.headers().firstValue("content-type")).contains("application/pkix-crl");
        assertThat(response.body()).asString(US_ASCII).isEqualTo("a CRL");
        assertThat(fetched).containsExactly("k1 crl good");
    }

    @Test
    void servesManyRequestsOfOneClient() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(post("/ocsp/k1", REQUEST).statusCode()).isEqualTo(200);
        }
        assertThat(fetched).hasSize(50);
    }

    @Test
    void knowsNothingOfOtherPaths() throws Exception {
        assertThat(get("/nothing/here").statusCode()).isEqualTo(404);
        assertThat(fetched).isEmpty();
    }

    @Test
    void refusesOtherMethods() throws Exception {
        HttpRequest delete = HttpRequest.newBuilder(service.uri().resolve("/crl/k1.crl"))
                .DELETE()
                .build();
        assertThat(client.send(delete, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
    }

    @Test
    void refusesARequestThatIsTooLong() throws Exception {
        assertThat(raw("POST /ocsp HTTP/1.1\r\nConnection: close\r\nContent-Length: 16385\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(fetched).isEmpty();
    }

    @Test
    void refusesWhatIsNotHttp() throws Exception {
        assertThat(raw("\26\3\1\2\0\1 what\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(
                        () -> RevocationService.start(service.address().getPort(), Echo::new, (id, kind, answer) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + service.address().getPort());
    }

    @Test
    void freesItsPortAndThread() throws Exception {
        int port = service.address().getPort();
        service.close();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                .isInstanceOf(IOException.class);
        // The loop says that it has ended from its own thread, which therefore lives a little longer.
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("shakedown-revocation")));
    }

    private HttpResponse<byte[]> post(String path, byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(service.uri().resolve(path))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(service.uri() + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), service.address().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    /** Answers an OCSP request with itself, and knows one CRL. */
    private static final class Echo implements RevocationAnswers {
        @Override
        public Answer ocsp(byte[] request) {
            return new Answer("k1", "ocsp", "revoked", "application/ocsp-response", request);
        }

        @Override
        public Optional<Answer> document(String path) {
            return path.equals("/crl/k1.crl")
                    ? Optional.of(new Answer("k1", "crl", "good", "application/pkix-crl", "a CRL".getBytes(US_ASCII)))
                    : Optional.empty();
        }
    }
}
