package dev.shakedown;

import static dev.shakedown.InterceptionFixture.interception;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Interception;
import dev.shakedown.observation.Outcome.Kind;
import dev.shakedown.proxy.ListenerSpec;
import dev.shakedown.proxy.ProxyServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FakeListener listener = new FakeListener();
    private final InterceptionLog log = new InterceptionLog();
    private final Connections connections = new Connections(listener, log);

    @Test
    void isWokenByAnEnd() throws Exception {
        CompletableFuture<List<Interception>> settled = CompletableFuture.supplyAsync(() -> connections.settle(LONG));
        log.add(interception("c-1", Kind.REJECTED));
        assertThat(settled.get()).extracting(Interception::id).containsExactly("c-1");
    }

    @Test
    void anAcceptedConnectionUnderWayIsDecidedButHasNotEnded() {
        listener.underWay = List.of(interception("c-1", Kind.ACCEPTED));
        assertThat(connections.decided(LONG)).hasSize(1);
        long start = System.nanoTime();
        assertThat(connections.settle(SHORT)).hasSize(1);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SHORT.toNanos());
    }

    @Test
    void anOpenConnectionWithoutDataIsUndecided() {
        listener.underWay = List.of(interception("c-2", Kind.INCONCLUSIVE));
        log.add(interception("c-1", Kind.REJECTED));
        long start = System.nanoTime();
        assertThat(connections.decided(SHORT)).extracting(Interception::id).containsExactly("c-1", "c-2");
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(SHORT.toNanos());
    }

    @Test
    void countsAConnectionOnceThatEndsBetweenTwoLooks() {
        Interception ended = interception("c-1", Kind.REJECTED);
        listener.underWay = List.of(ended);
        log.add(ended);
        assertThat(connections.settle(LONG)).containsExactly(ended);
    }

    @Test
    void handsOutEachOnce() {
        log.add(interception("c-1", Kind.REJECTED));
        listener.underWay = List.of(interception("c-2", Kind.ACCEPTED));
        assertThat(connections.next(LONG)).map(Interception::id).contains("c-1");
        assertThat(connections.next(LONG)).map(Interception::id).contains("c-2");
        assertThat(connections.next(SHORT)).isEmpty();
    }

    @Test
    void forgetsWhatWasBeforeANewStart() throws Exception {
        log.add(interception("c-1", Kind.ACCEPTED));
        connections.startAnew();
        assertThat(connections.now()).isEmpty();
        assertThat(connections.finished()).hasSize(1);
        log.add(interception("c-2", Kind.REJECTED));
        assertThat(connections.settle(LONG)).extracting(Interception::id).containsExactly("c-2");
    }

    @Test
    void anInterruptEndsTheWait() {
        Thread.currentThread().interrupt();
        assertThat(connections.settle(LONG)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    /** A listener whose connections under way are given. */
    private static final class FakeListener implements ProxyServer.Listener {

        private volatile List<Interception> underWay = List.of();

        @Override
        public ListenerSpec spec() {
            return ListenerSpecs.of("sandbox", ListenerSpec.Mode.SANDBOX, null);
        }

        @Override
        public InetSocketAddress address() {
            return InetSocketAddress.createUnresolved("localhost", 1);
        }

        @Override
        public void scenario(String id) {}

        @Override
        public CompletionStage<List<Interception>> underWay() {
            return CompletableFuture.completedFuture(underWay);
        }

        @Override
        public void close() {}
    }
}
