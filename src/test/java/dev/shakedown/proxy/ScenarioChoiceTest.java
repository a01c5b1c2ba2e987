package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.fault.Close;
import dev.shakedown.fault.Moment;
import dev.shakedown.proxy.ListenerSpec.Mode;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.ProtocolVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScenarioChoiceTest {

    private final ScenarioChoice choice = new ScenarioChoice(TestScenarios.catalogue(
            TestScenarios.with("expired"),
            TestScenarios.with("routed"),
            TestScenarios.with("early", new Close(Moment.ACCEPT)),
            TestScenarios.with("later", new Close(Moment.CLIENT_HELLO)),
            TestScenarios.serving("two-labels", "a.wildcard.localhost", TlsParameters.DEFAULT)));

    @Test
    void theProxyUserComesBeforeTheRoutes() {
        Arrival arrival =
                arrival(Mode.PROXY, "baseline", "a.test", routeBySni("*")).by("expired");
        assertThat(chosen(arrival)).isEqualTo("expired by proxy user");
        assertThat(early(arrival)).isEqualTo("expired by proxy user");
    }

    @Test
    void theLabelComesBeforeTheRoutes() {
        Arrival arrival = arrival(Mode.SANDBOX, "baseline", "expired.localhost", routeBySni("*"));
        assertThat(chosen(arrival)).isEqualTo("expired by label");
        assertThat(early(arrival)).isEqualTo("none");
    }

    @Test
    void theFirstRouteThatMatchesWins() {
        Arrival arrival = arrival(
                Mode.FORWARD, "baseline", "a.test", routeBySni("b.*"), routeBySni("A.*"), new Route(ANY, "expired"));
        assertThat(chosen(arrival)).isEqualTo("routed by route");
    }

    @Test
    void aRouteThatNeedsNoClientHelloIsChosenEarlyUnlessOneBeforeItDoes() {
        assertThat(early(arrival(Mode.FORWARD, "baseline", null, new Route(ANY, "expired"), routeBySni("*"))))
                .isEqualTo("expired by route");
        assertThat(early(arrival(Mode.FORWARD, "baseline", null, routeBySni("*"), new Route(ANY, "expired"))))
                .isEqualTo("none");
    }

    @Test
    void theListenersDefaultIsLast() {
        assertThat(chosen(arrival(Mode.FORWARD, "expired", "a.test", routeBySni("b.*"))))
                .isEqualTo("expired by listener");
        assertThat(early(arrival(Mode.FORWARD, "expired", null))).isEqualTo("expired by listener");
    }

    @Test
    void aSandboxWaitsForTheLabelUnlessItsDefaultActsOnAccept() {
        assertThat(early(arrival(Mode.SANDBOX, "later", null))).isEqualTo("none");
        assertThat(early(arrival(Mode.SANDBOX, "early", null))).isEqualTo("early by listener");
        assertThat(chosen(arrival(Mode.SANDBOX, "early", "expired.localhost"))).isEqualTo("early by listener");
    }

    @Test
    void aNameBelowLocalhostMustBeAScenario() {
        assertThatThrownBy(() -> chosen(arrival(Mode.SANDBOX, "baseline", "expird.localhost")))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessage("unknown scenario 'expird'");
        assertThatThrownBy(() -> chosen(arrival(Mode.SANDBOX, "baseline", "expird.shop.localhost")))
                .isInstanceOf(PlanRefusedException.class);
    }

    @Test
    void otherNamesLeaveTheChoiceToTheListener() {
        for (String name : List.of("localhost", "www.localhost", "shop.example.test", "127.0.0.1")) {
            assertThat(chosen(arrival(Mode.SANDBOX, "baseline", name))).isEqualTo("baseline by listener");
        }
        assertThat(chosen(arrival(Mode.SANDBOX, "baseline", "Expired.example.test")))
                .isEqualTo("expired by label");
    }

    @Test
    void theNameThatAScenarioAsksForIsItsOwn() {
        assertThat(chosen(arrival(Mode.SANDBOX, "two-labels", "a.wildcard.localhost")))
                .isEqualTo("two-labels by listener");
    }

    @Test
    void labelsMeanNothingOutsideTheSandbox() {
        assertThat(chosen(arrival(Mode.FORWARD, "baseline", "expired.localhost")))
                .isEqualTo("baseline by listener");
    }

    @Test
    void anUnknownUserIsRefusedEarly() {
        assertThatThrownBy(() -> early(arrival(Mode.PROXY, "baseline", null).by("expird")))
                .isInstanceOf(PlanRefusedException.class);
    }

    private String chosen(Arrival arrival) {
        return text(choice.choose(arrival));
    }

    private String early(Arrival arrival) {
        return choice.early(arrival).map(ScenarioChoiceTest::text).orElse("none");
    }

    private static String text(Choice choice) {
        return choice.scenario().id() + " by " + choice.by();
    }

    private static Route routeBySni(String pattern) {
        return new Route(new Condition(pattern, null, null, List.of()), "routed");
    }

    private static Arrival arrival(Mode mode, String scenario, @Nullable String serverName, Route... routes) {
        ListenerSpec listener = new ListenerSpec("l", mode, "127.0.0.1", 0, null, scenario, List.of(routes));
        Arrival arrival =
                new Arrival(listener, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), 1, null, null, null);
        return serverName == null ? arrival : arrival.with(hello(serverName));
    }

    static ClientHello hello(String serverName) {
        return new ClientHello(
                ProtocolVersion.TLS_1_2,
                List.of(),
                List.of(),
                List.of(),
                serverName,
                List.of("h2"),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static final Condition ANY = new Condition(null, null, null, List.of());
}
