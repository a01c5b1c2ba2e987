package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelPipeline;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpstreamOrOriginTest {

    private static final String NO_SUCH_LABEL = "a".repeat(64);

    private final Backend backend = new UpstreamOrOrigin(
            new Named("upstream"),
            new Named("origin"),
            Runnable::run,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 8443)::equals);

    @Test
    void answersAReservedNameWithoutAnAddressItself() {
        assertThat(chosen(new Destination(NO_SUCH_LABEL + ".test", 443))).containsExactly("origin");
        assertThat(chosen(new Destination(NO_SUCH_LABEL + ".EXAMPLE", 443))).containsExactly("origin");
    }

    @Test
    void leavesEveryOtherNameToTheUpstream() {
        assertThat(chosen(new Destination(NO_SUCH_LABEL + ".invalid", 443))).containsExactly("upstream");
        assertThat(chosen(new Destination("127.0.0.1", 443))).containsExactly("upstream");
        assertThat(chosen(null)).containsExactly("upstream");
    }

    @Test
    void answersInThePlaceOfItsOwnSandbox() {
        assertThat(chosen(new Destination("localhost", 8443))).containsExactly("origin");
        assertThat(chosen(new Destination("expired.localhost", 8443))).containsExactly("origin");
        assertThat(chosen(new Destination("127.0.0.1", 8443))).containsExactly("origin");
        assertThat(chosen(new Destination("localhost", 8444))).containsExactly("upstream");
    }

    private List<String> chosen(@Nullable Destination destination) {
        EmbeddedChannel client = new EmbeddedChannel();
        Connection connection = new Connection("c-000001", client, UpstreamTargetTest.arrival(null, destination, null));
        CompletableFuture<Backend.Session> session = backend.open(connection).toCompletableFuture();
        client.runPendingTasks();
        return session.join().alpn();
    }

    /** A backend whose sessions tell by their only protocol who they are of. */
    private record Named(String name) implements Backend, Backend.Session {
        @Override
        public CompletionStage<Session> open(Connection connection) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public List<String> alpn() {
            return List.of(name);
        }

        @Override
        public void install(ChannelPipeline pipeline) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void release() {
            throw new AssertionError("not asked for");
        }
    }
}
