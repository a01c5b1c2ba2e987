package dev.shakedown.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.suppressed;

import dev.shakedown.TlsProxy;
import dev.shakedown.scenario.Scenario;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes with the extension as a user's build would. */
class JUnitExtensionTest {

    private static final Queue<TlsProxy> USED = new ConcurrentLinkedQueue<>();

    @Test
    void givesEveryTestAProxyWithTheNearestScenario() {
        run(Annotated.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(4).failed(0));
    }

    @Test
    void attachesTheTranscriptToAFailure() {
        run(Failing.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("acceptsByMistake"),
                                finishedWithFailure(message(text -> text.contains("should have rejected")))))
                .haveExactly(
                        1,
                        event(
                                test("failsForAnotherReason"),
                                finishedWithFailure(
                                        message("a reason of its own"),
                                        suppressed(0, message(text -> text.contains("client hello parsed"))))));
    }

    @Test
    void runsEveryScenarioThatIsSelected() {
        run(Every.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(3).failed(0));
    }

    @Test
    void saysThatASelectionIsEmpty() {
        run(EveryUnknown.class)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains("'nothing-like-this'")))));
    }

    @Test
    void aRegisteredFieldStandsForTheListenerOfTheTest() {
        run(Registered.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(5).failed(0));
    }

    @Test
    void aFieldOfTheInstanceIsStartedForEachTest() {
        run(RegisteredInInstance.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(2).failed(0));
    }

    @Test
    void aSharedFieldRefusesAScenarioInParallel() {
        run(SharedInParallel.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("usesTheField"),
                                finishedWithFailure(message(text -> text.contains("as its parameter")))))
                .haveExactly(0, event(test("takesAParameter"), finishedWithFailure()));
    }

    @Test
    void testsInParallelDoNotSeeEachOtherAndEveryProxyIsClosed() {
        USED.clear();
        run(Parallel.class)
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(20).failed(0));
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        USED.forEach(proxy -> ports.add(proxy.port()));
        assertThat(ports).hasSize(20);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> USED.stream().noneMatch(JUnitExtensionTest::isOpen));
    }

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(type))
                .execute();
    }

    private static boolean isOpen(TlsProxy proxy) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int get(SSLContext trust, TlsProxy proxy) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(trust)
                .build()
                .send(HttpRequest.newBuilder(proxy.uri()).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    static void refuses(TlsProxy proxy) {
        Assertions.assertThrows(SSLHandshakeException.class, () -> get(proxy.sslContext(), proxy));
        proxy.assertRejected();
    }

    @TlsScenario("wrong-host")
    static class Annotated {

        @Test
        void ofTheClass(TlsProxy proxy) {
            Assertions.assertEquals("wrong-host", proxy.scenario().id());
            refuses(proxy);
        }

        @Test
        @TlsScenario("expired")
        void ofTheMethod(TlsProxy proxy) {
            Assertions.assertEquals("expired", proxy.scenario().id());
            refuses(proxy);
        }

        @Test
        @TlsScenario("baseline")
        void withTrust(TlsProxy proxy, SSLContext trust) throws Exception {
            Assertions.assertEquals(200, get(trust, proxy));
            proxy.assertAsExpected();
        }

        @Nested
        class Within {

            @Test
            void ofTheEnclosingClass(TlsProxy proxy) {
                Assertions.assertEquals("wrong-host", proxy.scenario().id());
            }
        }
    }

    @TlsScenario("baseline")
    static class Failing {

        @Test
        void acceptsByMistake(TlsProxy proxy) throws Exception {
            get(proxy.sslContext(), proxy);
            proxy.assertRejected();
        }

        @Test
        void failsForAnotherReason(TlsProxy proxy) throws Exception {
            get(proxy.sslContext(), proxy);
            Assertions.fail("a reason of its own");
        }
    }

    static class Every {

        @ParameterizedTest
        @EveryScenario({"expired", "wrong-host", "baseline"})
        void asExpected(Scenario scenario, TlsProxy proxy, SSLContext trust) {
            Assertions.assertEquals(scenario, proxy.scenario());
            Throwable failure = null;
            try {
                get(trust, proxy);
            } catch (IOException | InterruptedException e) {
                failure = e;
            }
            proxy.assertAsExpected(failure);
        }
    }

    static class EveryUnknown {

        @ParameterizedTest
        @EveryScenario("nothing-like-this")
        void never(Scenario scenario, TlsProxy proxy) {
            Assertions.fail("there is no such scenario: " + scenario + proxy);
        }
    }

    @Execution(ExecutionMode.SAME_THREAD)
    static class Registered {

        @RegisterExtension
        static final TlsProxy PROXY = TlsProxy.sandbox().scenario("expired").build();

        @Test
        void servesItsOwnScenario() {
            refuses(PROXY);
            Assertions.assertEquals(1, PROXY.interceptions().size());
        }

        @Test
        void servesAnother(TlsProxy proxy) {
            Assertions.assertEquals(proxy.port(), PROXY.port());
            refuses(proxy);
        }

        @Test
        @TlsScenario("wrong-host")
        void servesTheAnnotated() {
            Assertions.assertEquals("wrong-host", PROXY.scenario().id());
            refuses(PROXY);
        }

        @ParameterizedTest
        @EveryScenario("baseline")
        void isTheBaseOfAll(Scenario scenario, TlsProxy proxy) {
            Assertions.assertEquals(PROXY.caCertificate(), proxy.caCertificate());
        }

        @Nested
        class Within {

            @Test
            void isTheSame(TlsProxy proxy) {
                Assertions.assertEquals(PROXY.port(), proxy.port());
            }
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class RegisteredInInstance {

        @RegisterExtension
        final TlsProxy proxy = TlsProxy.sandbox().build();

        @BeforeEach
        void isRunning() {
            Assertions.assertTrue(proxy.port() > 0);
        }

        @Test
        void first() throws Exception {
            Assertions.assertEquals(200, get(proxy.sslContext(), proxy));
            proxy.assertAccepted();
        }

        @Test
        @TlsScenario("expired")
        void second() {
            refuses(proxy);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class SharedInParallel {

        @RegisterExtension
        static final TlsProxy PROXY = TlsProxy.sandbox().build();

        @Test
        @TlsScenario("expired")
        void usesTheField() {
            refuses(PROXY);
        }

        @Test
        @TlsScenario("expired")
        void takesAParameter(TlsProxy proxy) {
            refuses(proxy);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @TlsScenario("expired")
    static class Parallel {

        @RepeatedTest(20)
        void hasItsOwn(TlsProxy proxy) {
            USED.add(proxy);
            refuses(proxy);
            Assertions.assertTrue(proxy.interceptions().stream()
                    .allMatch(one -> one.listener().equals(proxy.name())));
        }
    }
}
