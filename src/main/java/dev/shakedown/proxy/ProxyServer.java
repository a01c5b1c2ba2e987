package dev.shakedown.proxy;

import dev.shakedown.observation.Interception;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A running proxy: its event loops, its forge, its revocation service, its listeners. */
public interface ProxyServer extends AutoCloseable {

    /** One bound listener. */
    interface Listener extends AutoCloseable {

        ListenerSpec spec();

        /** The address that it really listens on. */
        InetSocketAddress address();

        /** Makes another scenario the default, for new connections only. */
        void scenario(String id);

        /**
         * The connections that it has accepted and that have not ended, each judged by what has been seen of it. A
         * connection leaves this list only after it has been reported as finished, so that none is ever in neither.
         */
        CompletionStage<List<Interception>> underWay();

        /** Stops accepting; connections under way go on until they end or the proxy closes. */
        @Override
        void close();
    }

    /** Starts a proxy without any listener. */
    static ProxyServer start(Settings settings) {
        return new RunningProxy(settings);
    }

    /**
     * Binds a listener.
     *
     * @throws IOException if it cannot listen there; the message names the address, the reason and the remedy
     * @throws IllegalArgumentException if another listener has its name
     */
    Listener listen(ListenerSpec spec) throws IOException;

    /** Tells the connections that were served a credential that somebody fetched its revocation status. */
    void revocationFetched(String credentialId, String kind, String answer);

    /** Stops accepting, gives connections under way a short grace, ends them, and frees every thread and port. */
    @Override
    void close();
}
