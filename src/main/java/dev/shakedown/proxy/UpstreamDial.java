package dev.shakedown.proxy;

import dev.shakedown.observation.UpstreamFailure;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Connects to the first address of an upstream that answers. Belongs to the event loop of the client's connection. */
final class UpstreamDial {

    private final Bootstrap bootstrap;
    private final UpstreamSettings settings;
    private final Iterator<InetSocketAddress> addresses;
    private final CompletableFuture<Channel> connected = new CompletableFuture<>();
    private @Nullable UpstreamException first;

    private UpstreamDial(Bootstrap bootstrap, UpstreamSettings settings, List<InetSocketAddress> addresses) {
        this.bootstrap = bootstrap;
        this.settings = settings;
        this.addresses = addresses.iterator();
    }

    /**
     * Tries one address after the other.
     *
     * @param bootstrap without an address, with everything else
     * @param addresses at least one
     * @return fails with an {@link UpstreamException} that tells of the first address, which is the one that people mean
     */
    static CompletionStage<Channel> start(
            Bootstrap bootstrap, UpstreamSettings settings, List<InetSocketAddress> addresses) {
        UpstreamDial dial = new UpstreamDial(bootstrap, settings, addresses);
        dial.next();
        return dial.connected;
    }

    private void next() {
        InetSocketAddress address = addresses.next();
        if (settings.forbidden().test(address)) {
            failed(new UpstreamException(
                    UpstreamFailure.FORBIDDEN,
                    text(address) + " is a port of this proxy itself; it would call itself for ever"));
            return;
        }
        bootstrap.connect(address).addListener((ChannelFuture attempt) -> {
            if (attempt.isSuccess()) {
                connected.complete(attempt.channel());
            } else {
                failed(translated(address, attempt.cause()));
            }
        });
    }

    private void failed(UpstreamException failure) {
        first = first == null ? failure : first;
        if (addresses.hasNext()) {
            next();
        } else {
            connected.completeExceptionally(first);
        }
    }

    private UpstreamException translated(InetSocketAddress address, Throwable cause) {
        if (cause instanceof ConnectTimeoutException) {
            return new UpstreamException(
                    UpstreamFailure.TIMEOUT,
                    text(address) + " did not accept the connection within "
                            + settings.connectTimeout().toMillis() + " ms");
        }
        if (cause instanceof ConnectException
                && String.valueOf(cause.getMessage()).contains("refused")) {
            return new UpstreamException(UpstreamFailure.REFUSED, text(address) + " refused the connection");
        }
        return new UpstreamException(
                UpstreamFailure.UNREACHABLE, text(address) + " cannot be reached: " + cause.getMessage());
    }

    /** An address as people write it. */
    static String text(InetSocketAddress address) {
        return new Destination(address.getAddress().getHostAddress(), address.getPort()).toString();
    }
}
