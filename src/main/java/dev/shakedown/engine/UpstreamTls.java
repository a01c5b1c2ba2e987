package dev.shakedown.engine;

import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The proxy as a TLS client of its upstreams: BoringSSL with TLS 1.2 and 1.3, verification of chain and name, no session
 * resumption and no timers. One for each trust setting, for reading the roots is what costs. Thread-safe.
 */
public final class UpstreamTls implements AutoCloseable {

    private final UpstreamTrust trust;
    private final TrustManager verifier;
    private final ContextCache<List<String>> contexts = new ContextCache<>(this::build);

    /** A client that trusts so. */
    public UpstreamTls(UpstreamTrust trust) {
        this.trust = trust;
        this.verifier = trust.verify()
                ? new UpstreamVerifier(trust.manager())
                : InsecureTrustManagerFactory.INSTANCE.getTrustManagers()[0];
    }

    /**
     * Adds its handlers at the end of the pipeline, the first of them under the name {@code tls}. They fire events of the
     * upstream leg: {@code UpstreamVerified} and then {@code HandshakeCompleted}, or {@code UpstreamFailed}, before it the
     * alert or the chain if there was one. What happens to the TCP connection is not theirs to report.
     *
     * @param name the DNS name or IP address that the upstream must prove
     * @param port where it listens, 1 to 65535
     * @param alpn the application protocols to offer, in order of preference; empty for no ALPN
     * @param serverName what to send as {@code server_name}, or null for nothing; left out if
     *     it is no host name
     * @param secrets told the connection's secrets as they come into being, on its event loop
     */
    public void install(
            ChannelPipeline pipeline,
            String name,
            int port,
            List<String> alpn,
            @Nullable String serverName,
            Consumer<Secret> secrets) {
        SslHandler handler = newHandler(name, port, alpn);
        Runnable untell = NativeTls.tell(handler.engine(), secrets);
        pipeline.channel().closeFuture().addListener(closed -> untell.run());
        handler.setHandshakeTimeoutMillis(0);
        handler.setCloseNotifyFlushTimeoutMillis(0);
        if (serverName != null) {
            setServerName(handler.engine(), serverName);
        }
        pipeline.addLast(Engine.HANDLER, handler);
        pipeline.addLast("tls-events", new SslHandlerEvents(Event.Leg.UPSTREAM, new UpstreamOutcome(trust.verify())));
    }

    /** Frees the native memory; to be called when no upstream will be reached any more. */
    @Override
    public void close() {
        contexts.close();
    }

    /** A client may send anything for a server name; what is no host name cannot be sent on. */
    private static void setServerName(SSLEngine engine, String serverName) {
        SNIHostName hostName;
        try {
            hostName = new SNIHostName(serverName);
        } catch (IllegalArgumentException e) {
            return;
        }
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setServerNames(List.of(hostName));
        engine.setSSLParameters(parameters);
    }

    private SslHandler newHandler(String name, int port, List<String> alpn) {
        // With a dot at its end Netty does not take the name for a server_name, which is the caller's to choose.
        String peer = name.endsWith(".") ? name : name + ".";
        try {
            return contexts.use(
                    List.copyOf(alpn), context -> context.newHandler(PooledByteBufAllocator.DEFAULT, peer, port));
        } catch (SSLException e) {
            throw new IllegalStateException("BoringSSL cannot offer the application protocols " + alpn, e);
        }
    }

    private SslContext build(List<String> alpn) throws SSLException {
        SslContext context = SslContextBuilder.forClient()
                .sslProvider(SslProvider.OPENSSL_REFCNT)
                .protocols("TLSv1.2", "TLSv1.3")
                .trustManager(verifier)
                // The verifier looks at the name itself, to tell a mismatch from a chain that cannot be trusted.
                .endpointIdentificationAlgorithm(null)
                .applicationProtocolConfig(BoringSslContexts.alpn(alpn))
                .enableOcsp(OpenSsl.isOcspSupported())
                .option(OpenSslContextOption.USE_TASKS, false)
                .build();
        NativeTls.logKeys(context);
        ((OpenSslSessionContext) context.sessionContext()).setSessionCacheEnabled(false);
        return context;
    }
}
