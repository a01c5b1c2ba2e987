package dev.shakedown.example;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shakedown.TlsProxy;
import dev.shakedown.junit.EveryScenario;
import dev.shakedown.junit.TlsScenario;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;

class ClientTest {

    @RegisterExtension
    static final TlsProxy sandbox = TlsProxy.sandbox().build(); // or TlsProxy.forward("localhost", 8443)

    @Test
    @TlsScenario("expired")
    void refusesAnExpiredCertificate(TlsProxy proxy) {
        assertThrows(SSLHandshakeException.class, () -> get(proxy));
        proxy.assertRejected();
    }

    @ParameterizedTest
    @EveryScenario("intermediate-*")
    void refusesEveryBadIntermediate(Scenario scenario, TlsProxy proxy) {
        assertThrows(IOException.class, () -> get(proxy));
        proxy.assertAsExpected();
    }

    /** What you would test: the client of your own program, told to trust the sandbox CA. */
    private static String get(TlsProxy proxy) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(proxy.uri())
                .timeout(Duration.ofSeconds(5))
                .build();
        return HttpClient.newBuilder()
                .sslContext(proxy.sslContext())
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
