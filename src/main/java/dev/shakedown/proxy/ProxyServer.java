package dev.shakedown.proxy;

import java.net.InetSocketAddress;

/** A running proxy: its event loops, its forge, its revocation service, its listeners. */
public interface ProxyServer extends AutoCloseable {

    /** One bound listener. */
    interface Listener extends AutoCloseable {

        ListenerSpec spec();

        /** The address that it really listens on. */
        InetSocketAddress address();

        /** Makes another scenario the default, for new connections only. */
        void scenario(String id);

        /** Stops accepting; connections under way go on until they end or the proxy closes. */
        @Override
        void close();
    }

    /** Binds a listener. */
    Listener listen(ListenerSpec spec) throws java.io.IOException;

    /** Stops accepting, gives connections under way a short grace, ends them, and frees every thread and port. */
    @Override
    void close();
}
