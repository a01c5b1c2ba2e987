package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.observation.UpstreamFailure;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UpstreamDialTest {

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private ServerSocket server;
    private InetSocketAddress open;
    private InetSocketAddress shut;

    @BeforeEach
    void bind() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        open = (InetSocketAddress) server.getLocalSocketAddress();
        try (ServerSocket closed = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            shut = (InetSocketAddress) closed.getLocalSocketAddress();
        }
    }

    @AfterEach
    void close() throws IOException {
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
        server.close();
    }

    @Test
    void takesTheFirstAddressThatAnswers() {
        Channel channel = dial(address -> false, shut, open).join();
        assertThat(channel.remoteAddress()).isEqualTo(open);
    }

    @Test
    void neverCallsWhatIsForbidden() {
        assertThat(dial(shut::equals, shut, open).join().remoteAddress()).isEqualTo(open);
        fails(dial(open::equals, open), UpstreamFailure.FORBIDDEN, "is a port of this proxy itself");
    }

    @Test
    void tellsOfTheFirstAddressIfAllFail() {
        fails(dial(open::equals, shut, open), UpstreamFailure.REFUSED, UpstreamDial.text(shut) + " refused");
    }

    @Test
    void tellsThatANetworkIsUnreachable() {
        // Nobody may connect to a broadcast address.
        InetSocketAddress nowhere = new InetSocketAddress("255.255.255.255", 9);
        fails(dial(address -> false, nowhere), UpstreamFailure.UNREACHABLE, "255.255.255.255:9 cannot be reached");
    }

    private CompletableFuture<Channel> dial(Predicate<InetSocketAddress> forbidden, InetSocketAddress... addresses) {
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        // Nothing is said on it.
                    }
                });
        UpstreamSettings settings = UpstreamFixture.settings(UpstreamFixture.PLAIN, Duration.ofSeconds(10), forbidden);
        return UpstreamDial.start(bootstrap, settings, List.of(addresses)).toCompletableFuture();
    }

    private static void fails(CompletableFuture<Channel> dial, UpstreamFailure failure, String detail) {
        assertThatThrownBy(dial::join).cause().isInstanceOfSatisfying(UpstreamException.class, thrown -> {
            assertThat(thrown.failure()).isEqualTo(failure);
            assertThat(thrown.detail()).contains(detail);
        });
    }
}
