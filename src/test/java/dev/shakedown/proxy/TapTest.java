package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try") // listeners and clients end with the proxy
class TapTest {

    private static final Alert BAD_CERTIFICATE = new Alert(Alert.FATAL, AlertDescription.valueOf("bad_certificate"));
    private static final byte[] IN_THE_CLEAR = {21, 3, 3, 0, 2, 2, 42};

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void recognisesAnAlertInTheClearOnce(String version) throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write(clientHello(version));
            readUntilServerHello(client.getInputStream());
            client.getOutputStream().write(IN_THE_CLEAR);
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
            List<Event> events = proxy.events();
            assertThat(events)
                    .filteredOn(Event.AlertReceived.class::isInstance)
                    .containsExactly(new Event.AlertReceived(Leg.CLIENT, BAD_CERTIFICATE, false));
            assertThat(events)
                    .filteredOn(Event.Negotiated.class::isInstance)
                    .singleElement()
                    .hasFieldOrPropertyWithValue("version", version);
        }
    }

    @Test
    void namesWhatASessionBeganWithIfThatIsNoClientHello() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write(new byte[] {22, 3, 3, 0, 4, 14, 0, 0, 0});
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.close();
            assertThat(proxy.events())
                    .containsSubsequence(
                            new Event.Received(Leg.CLIENT, "server_hello_done", 4),
                            new Event.TlsFailed(Leg.CLIENT, "the client began with server_hello_done"));
        }
    }

    @Test
    void anAlertInPlaceOfAClientHelloIsAnAlert() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket client = TestProxy.connect(proxy.sandbox("baseline"))) {
            client.getOutputStream().write(IN_THE_CLEAR);
            client.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.events())
                    .contains(new Event.AlertReceived(Leg.CLIENT, BAD_CERTIFICATE, false))
                    .noneMatch(Event.TlsFailed.class::isInstance);
        }
    }

    private static byte[] clientHello(String version) throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(new String[] {version});
        ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), hello);
        byte[] bytes = new byte[hello.flip().remaining()];
        hello.get(bytes);
        return bytes;
    }

    private static void readUntilServerHello(InputStream in) throws IOException {
        byte[] header = in.readNBytes(5);
        in.readNBytes(((header[3] & 0xff) << 8) | (header[4] & 0xff));
    }
}
