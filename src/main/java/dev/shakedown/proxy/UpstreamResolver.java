package dev.shakedown.proxy;

import dev.shakedown.observation.UpstreamFailure;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Finds the addresses of an upstream. Asks the system's resolver, which blocks, only on the executor that it is given. */
final class UpstreamResolver {

    private final Executor executor;

    UpstreamResolver(Executor executor) {
        this.executor = executor;
    }

    /**
     * All addresses of a destination, in the order in which to try them. Literal addresses and {@code localhost} names
     * need no look-up (RFC 6761 section 6.3 reserves the latter for loopback).
     *
     * @return fails with an {@link UpstreamException} if the name has no address
     */
    CompletionStage<List<InetSocketAddress>> resolve(Destination destination) {
        byte[] literal = NetUtil.createByteArrayFromIpAddressString(destination.host());
        if (literal != null) {
            return CompletableFuture.completedFuture(addresses(destination, literal));
        }
        if (UpstreamTarget.isLoopbackName(destination.host())) {
            return CompletableFuture.completedFuture(
                    addresses(destination, NetUtil.LOCALHOST4.getAddress(), NetUtil.LOCALHOST6.getAddress()));
        }
        CompletableFuture<List<InetSocketAddress>> result = new CompletableFuture<>();
        executor.execute(() -> lookUp(destination, result));
        return result;
    }

    private static void lookUp(Destination destination, CompletableFuture<List<InetSocketAddress>> result) {
        try {
            result.complete(Stream.of(InetAddress.getAllByName(destination.host()))
                    .map(address -> new InetSocketAddress(address, destination.port()))
                    .toList());
        } catch (UnknownHostException e) {
            result.completeExceptionally(new UpstreamException(
                    UpstreamFailure.UNRESOLVED, "the name '" + destination.host() + "' does not resolve"));
        }
    }

    private static List<InetSocketAddress> addresses(Destination destination, byte[]... addresses) {
        return Stream.of(addresses)
                .map(address -> new InetSocketAddress(address(destination.host(), address), destination.port()))
                .toList();
    }

    private static InetAddress address(String host, byte[] address) {
        try {
            return InetAddress.getByAddress(host, address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an IP address of " + address.length + " bytes", e);
        }
    }
}
