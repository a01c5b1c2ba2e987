package dev.shakedown.proxy;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A proxy at work: one group of event loops for all of its listeners, and the connections under way. */
final class RunningProxy implements ProxyServer {

    /** How long upstreams may take to read what ended connections have left for them. */
    private static final Duration FLUSH = Duration.ofSeconds(1);

    /** How long the event loops may take to end once nothing is left to do. */
    private static final Duration LAST = Duration.ofSeconds(5);

    private final Settings settings;
    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(new DefaultThreadFactory("shakedown", true), NioIoHandler.newFactory());
    private final Live live = new Live();
    private final Map<String, BoundListener> listeners = new ConcurrentHashMap<>();

    RunningProxy(Settings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized Listener listen(ListenerSpec spec) throws IOException {
        if (listeners.containsKey(spec.name())) {
            throw new IllegalArgumentException("there is a listener named '" + spec.name()
                    + "' already (allowed: a name that no other listener has)");
        }
        Interceptor interceptor =
                new Interceptor(settings.planner(), settings.backends().apply(spec, this::owns));
        BoundListener listener = BoundListener.bind(
                loops,
                new Acceptor(spec, settings, interceptor, live),
                stopped -> listeners.remove(spec.name(), stopped));
        listeners.put(spec.name(), listener);
        return listener;
    }

    @Override
    public void revocationFetched(String credentialId, String kind, String answer) {
        live.revocationFetched(credentialId, kind, answer);
    }

    @Override
    public synchronized void close() {
        listeners.values().forEach(BoundListener::close);
        live.awaitEnd(settings.grace());
        live.endAll();
        live.awaitEnd(FLUSH);
        // What is still open when its event loop ends is never closed nor released.
        live.cutAll();
        live.awaitEnd(LAST);
        loops.shutdownGracefully(0, LAST.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }

    /** True if one of the listeners is behind an address, so that dialling it would lead back here. */
    private boolean owns(InetSocketAddress address) {
        return listeners.values().stream().anyMatch(listener -> listener.answersAt(address));
    }
}
