package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.fault.Close;
import dev.shakedown.fault.Delay;
import dev.shakedown.fault.Drip;
import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Fragment;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.OmitCloseNotify;
import dev.shakedown.fault.Reset;
import dev.shakedown.fault.SendBytes;
import dev.shakedown.fault.Stall;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Event.Peer;
import dev.shakedown.scenario.Scenario;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.ProtocolVersion;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("try") // listeners and clients end with the proxy
class FaultHandlerTest {

    private static final TlsParameters TLS12 =
            new TlsParameters(List.of(ProtocolVersion.TLS_1_2), List.of(), List.of(), List.of(), List.of(), 0, null);
    private static final byte[] REQUEST = "request".getBytes(StandardCharsets.US_ASCII);

    @Test
    void closesOnAcceptBeforeAnythingIsRead() throws Exception {
        try (TestProxy proxy = serving(new Close(Moment.ACCEPT));
                Socket client = TestProxy.connect(proxy.sandbox("faulty"))) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.close();
            assertThat(proxy.events())
                    .containsSubsequence(new Event.Injected("close", "close"), new Event.Closed(Leg.CLIENT, Peer.PROXY))
                    .noneMatch(Event.Received.class::isInstance);
        }
    }

    @Test
    void resetsOnAccept() throws Exception {
        try (TestProxy proxy = serving(new Reset(Moment.ACCEPT));
                Socket client = TestProxy.connect(proxy.sandbox("faulty"))) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(proxy.events())
                    .containsSubsequence(new Event.Injected("reset", "reset"), new Event.Reset(Leg.CLIENT, Peer.PROXY));
        }
    }

    @Test
    void aCloseOnAcceptIsNoResetEvenIfTheClientHelloIsUnread() throws Exception {
        try (TestProxy proxy = serving(new Close(Moment.ACCEPT));
                Socket client = TestProxy.connect(proxy.sandbox("faulty"))) {
            client.getOutputStream().write(new byte[] {22, 3, 1, 0, 5, 1, 0, 0, 1, 0});
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CLIENT_HELLO", "SERVER_HELLO", "SERVER_FLIGHT", "HANDSHAKE", "REQUEST"})
    void resetsAtAnyMoment(Moment moment) throws Exception {
        try (TestProxy proxy = serving(new Reset(moment));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThatThrownBy(() -> ask(client)).isInstanceOf(IOException.class);
            assertThat(proxy.events())
                    .contains(new Event.Injected("reset", "reset"), new Event.Reset(Leg.CLIENT, Peer.PROXY));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CLIENT_HELLO", "SERVER_HELLO", "SERVER_FLIGHT", "HANDSHAKE", "REQUEST"})
    void closesAtAnyMoment(Moment moment) throws Exception {
        try (TestProxy proxy = serving(new Close(moment));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThatThrownBy(() -> ask(client)).isInstanceOf(IOException.class);
            client.close();
            assertThat(proxy.events())
                    .contains(new Event.Injected("close", "close"), new Event.Closed(Leg.CLIENT, Peer.PROXY));
        }
    }

    @Test
    void serverHelloIsTheLastThingSentBeforeAReset() throws Exception {
        try (TestProxy proxy = serving(new Close(Moment.SERVER_HELLO));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThatThrownBy(client::startHandshake).isInstanceOf(IOException.class);
            client.close();
            assertThat(proxy.events().stream()
                            .filter(Event.Sent.class::isInstance)
                            .map(event -> ((Event.Sent) event).message()))
                    .containsExactly("server_hello");
        }
    }

    @Test
    void answersBeforeAResponseFault() throws Exception {
        Scenario scenario = TestScenarios.serving("faulty", null, TLS12, new Close(Moment.RESPONSE));
        try (TestProxy proxy = TestProxy.serving(scenario);
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThat(ask(client)).isEqualTo(REQUEST);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.close();
            assertThat(proxy.events())
                    .containsSubsequence(
                            new Event.ApplicationData(Peer.PROXY),
                            new Event.Injected("close", "close"),
                            new Event.Closed(Leg.CLIENT, Peer.PROXY));
        }
    }

    @Test
    void stallsUntilTheDeadline() throws Exception {
        try (TestProxy proxy = TestProxy.within(
                        Duration.ofMillis(300), TestScenarios.with("faulty", new Stall(Moment.CLIENT_HELLO)));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThatThrownBy(client::startHandshake).isInstanceOf(IOException.class);
            assertThat(proxy.events())
                    .containsSubsequence(
                            new Event.Injected("stall", "stall"),
                            new Event.DeadlinePassed(300),
                            new Event.Closed(Leg.CLIENT, Peer.PROXY))
                    .noneMatch(Event.Sent.class::isInstance);
        }
    }

    @Test
    void aStallOfAnEstablishedConnectionEndsAtItsOwnDeadline() throws Exception {
        try (TestProxy proxy = TestProxy.within(
                        Duration.ofMillis(300), TestScenarios.with("faulty", new Stall(Moment.REQUEST)));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThatThrownBy(() -> ask(client)).isInstanceOf(IOException.class);
            assertThat(proxy.events())
                    .containsSubsequence(
                            new Event.ApplicationData(Peer.CLIENT),
                            new Event.Injected("stall", "stall"),
                            new Event.DeadlinePassed(300));
        }
    }

    @Test
    void aClientThatLeavesEndsAStall() throws Exception {
        try (TestProxy proxy = serving(new Stall(Moment.HANDSHAKE));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            client.startHandshake();
            client.close();
            assertThat(proxy.events())
                    .contains(new Event.Closed(Leg.CLIENT, Peer.CLIENT))
                    .noneMatch(Event.DeadlinePassed.class::isInstance);
        }
    }

    @Test
    void goesOnInOrderAfterAPause() throws Exception {
        Duration by = Duration.ofMillis(200);
        try (TestProxy proxy = serving(new Delay(Moment.CLIENT_HELLO, by));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            long start = System.nanoTime();
            client.startHandshake();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(by);
            assertThat(ask(client)).isEqualTo(REQUEST);
            client.close();
            assertThat(proxy.events()).contains(new Event.Injected("delay", "pause"));
        }
    }

    @Test
    void holdsBackABigResponseWithoutLosingAByteOfIt() throws Exception {
        byte[] big = new byte[1 << 20];
        for (int i = 0; i < big.length; i++) {
            big[i] = (byte) (i * 31);
        }
        try (TestProxy proxy = serving(new Delay(Moment.RESPONSE, Duration.ofMillis(200)));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            client.startHandshake();
            Thread writer = new Thread(() -> write(client, big));
            writer.start();
            assertThat(client.getInputStream().readNBytes(big.length)).isEqualTo(big);
            writer.join();
        }
    }

    @Test
    void dripsAHandshakeThatStillSucceeds() throws Exception {
        try (TestProxy proxy = serving(new Drip(Moment.CLIENT_HELLO, 100, Duration.ofMillis(1)));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThat(ask(client)).isEqualTo(REQUEST);
            client.close();
            assertThat(proxy.events().stream()
                            .filter(Event.Injected.class::isInstance)
                            .distinct())
                    .contains(new Event.Injected("drip", "send_bytes"), new Event.Injected("drip", "pause"));
        }
    }

    @Test
    void sendsBytesBeforeTheClientSpeaks() throws Exception {
        try (TestProxy proxy = serving(new SendBytes(Moment.ACCEPT, "HTTP/1.1 400 Bad Request\r\n\r\n", null));
                Socket client = TestProxy.connect(proxy.sandbox("faulty"))) {
            assertThat(client.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 400");
        }
    }

    @Test
    void faultsWorkOneAfterTheOther() throws Exception {
        try (TestProxy proxy = serving(
                        new Delay(Moment.ACCEPT, Duration.ofMillis(100)),
                        new SendBytes(Moment.ACCEPT, "late", null),
                        new Close(Moment.ACCEPT));
                Socket client = TestProxy.connect(proxy.sandbox("faulty"))) {
            long start = System.nanoTime();
            assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("late");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(50));
        }
    }

    @Test
    void omitsCloseNotifyButNotTheData() throws Exception {
        try (TestProxy proxy = serving(new OmitCloseNotify());
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            proxy.backend().closeAfterAnswer();
            assertThat(ask(client)).isEqualTo(REQUEST);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(proxy.events())
                    .containsSubsequence(
                            new Event.ApplicationData(Peer.PROXY),
                            new Event.Injected("omit-close-notify", "drop"),
                            new Event.Closed(Leg.CLIENT, Peer.PROXY));
        }
    }

    @Test
    void fragmentsWhatIsInTheClear() throws Exception {
        try (TestProxy proxy = serving(new Fragment(Moment.CLIENT_HELLO, 32));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThat(ask(client)).isEqualTo(REQUEST);
        }
    }

    @Test
    void aLabelThatComesTooLateForItsMomentSaysSo() throws Exception {
        try (TestProxy proxy = serving(new Reset(Moment.ACCEPT));
                SSLSocket client = TestProxy.tls(proxy.sandbox("baseline"), "faulty.localhost")) {
            assertThatThrownBy(client::startHandshake).isInstanceOf(IOException.class);
            assertThat(proxy.events())
                    .contains(new Event.Injected("reset", "reset (late: only the ClientHello told the scenario)"));
        }
    }

    @Test
    void leavesWhenNoFaultCanActAnyMore() throws Exception {
        try (TestProxy proxy = serving(new Fragment(Moment.CLIENT_HELLO, 32));
                SSLSocket client = TestProxy.tls(proxy.sandbox("faulty"), "localhost")) {
            assertThat(ask(client)).isEqualTo(REQUEST);
            assertThat(proxy.backend().pipelineOf(0)).doesNotContain(FaultHandler.NAME, Tap.NAME, Hello.NAME);
        }
    }

    private static TestProxy serving(Fault... faults) {
        return TestProxy.serving(TestScenarios.with("faulty", faults));
    }

    private static byte[] ask(SSLSocket client) throws IOException {
        client.startHandshake();
        client.getOutputStream().write(REQUEST);
        byte[] answer = client.getInputStream().readNBytes(REQUEST.length);
        if (answer.length < REQUEST.length) {
            throw new IOException("the answer ended after " + answer.length + " bytes");
        }
        return answer;
    }

    private static void write(SSLSocket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
