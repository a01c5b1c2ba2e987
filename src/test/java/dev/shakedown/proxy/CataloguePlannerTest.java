package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.certs.Credential;
import dev.shakedown.certs.Forge;
import dev.shakedown.certs.NotPermittedException;
import dev.shakedown.engine.Engines;
import dev.shakedown.observation.Event;
import dev.shakedown.proxy.ListenerSpec.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // listeners and clients end with the proxy
class CataloguePlannerTest {

    private static final ListenerSpec LISTENER =
            new ListenerSpec("l", Mode.SANDBOX, "127.0.0.1", 0, null, "baseline", List.of());
    private static final Arrival ARRIVAL =
            new Arrival(LISTENER, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), 1, null, null, null);

    @Test
    void saysHowToPermitAName() {
        Forge forge = (chain, revocation, host) -> CompletableFuture.failedFuture(new NotPermittedException(host));
        CataloguePlanner planner = new CataloguePlanner(TestScenarios.catalogue(), forge, Engines.standard()::choose);
        assertThatThrownBy(() -> planner.plan(ARRIVAL).toCompletableFuture().join())
                .cause()
                .isInstanceOfSatisfying(PlanRefusedException.class, refusal -> {
                    assertThat(refusal.reason()).contains("may not sign for 'localhost'");
                    assertThat(refusal.remedy()).isEqualTo("ca create --permit localhost");
                });
    }

    @Test
    void givesTheReasonsOfTheEngines() throws Exception {
        PrivateKey key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();
        Credential credential = new Credential("c", List.of(), key, null, List.of());
        Forge forge = (chain, revocation, host) -> CompletableFuture.completedFuture(credential);
        CataloguePlanner planner = new CataloguePlanner(TestScenarios.catalogue(), forge, (tls, asked) -> {
            throw new IOException("none likes it");
        });
        assertThatThrownBy(() -> planner.plan(ARRIVAL).toCompletableFuture().join())
                .cause()
                .isInstanceOf(PlanRefusedException.class)
                .hasMessage("'baseline' cannot be served: none likes it");
    }

    @Test
    void aNameThatTheAuthorityMayNotSignForIsNeverServed() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                Socket socket = TestProxy.connect(proxy.listen(Mode.SNI, "baseline"));
                SSLSocket client = TestProxy.tls(socket, "forbidden.example.org")) {
            assertThatThrownBy(client::startHandshake).isInstanceOf(IOException.class);
            client.close();
            assertThat(proxy.events())
                    .filteredOn(Event.OwnFailure.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("ca create --permit forbidden.example.org");
            assertThat(proxy.backend().released()).isEqualTo(1);
        }
    }

    @Test
    void aMisspeltLabelIsNotServedTheBaseline() throws Exception {
        try (TestProxy proxy = TestProxy.serving();
                SSLSocket client = TestProxy.tls(proxy.sandbox("baseline"), "expird.localhost")) {
            assertThatThrownBy(client::startHandshake).isInstanceOf(IOException.class);
            client.close();
            assertThat(proxy.events())
                    .contains(new Event.OwnFailure("unknown scenario 'expird'", "see what there is: scenarios list"));
        }
    }

    @Test
    void theServerNameIsTheDestinationWhereNothingElseTells() throws Exception {
        try (TestProxy proxy = TestProxy.serving()) {
            ProxyServer.Listener listener = proxy.listen(Mode.SNI, "baseline");
            try (SSLSocket client = TestProxy.tls(listener, "a.example.test")) {
                client.startHandshake();
            }
            assertThat(proxy.events()).contains(new Event.Destination("a.example.test", 443, "server_name"));
            try (SSLSocket client = TestProxy.tls(listener, "localhost")) { // for which the JDK sends no server name
                assertThatThrownBy(client::startHandshake).isInstanceOf(IOException.class);
            }
            assertThat(proxy.events())
                    .filteredOn(Event.OwnFailure.class::isInstance)
                    .singleElement()
                    .asString()
                    .contains("no server_name");
        }
    }
}
