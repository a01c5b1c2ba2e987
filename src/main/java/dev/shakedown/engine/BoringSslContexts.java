package dev.shakedown.engine;

import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * BoringSSL's server contexts, one for each distinct set of parameters. They hold no certificate, for a context costs
 * more than a handshake: {@link ServedKeys} answers for each connection. Thread-safe.
 */
final class BoringSslContexts {

    private final ServedKeys keys;
    private final ContextCache<Key> cache = new ContextCache<>(this::build);

    BoringSslContexts(ServedKeys keys) {
        this.keys = keys;
    }

    /** What is made of the context for the parameters; {@code stapled} if an OCSP response will be. */
    <T> T use(TlsParameters tls, boolean stapled, ContextCache.Use<T> use) throws SSLException {
        return cache.use(new Key(tls, stapled), use);
    }

    /** The configuration that selects from or offers these protocols; no match is no ALPN, never an alert. */
    static ApplicationProtocolConfig alpn(List<String> protocols) {
        return protocols.isEmpty()
                ? ApplicationProtocolConfig.DISABLED
                : new ApplicationProtocolConfig(
                        Protocol.ALPN,
                        SelectorFailureBehavior.NO_ADVERTISE,
                        SelectedListenerFailureBehavior.ACCEPT,
                        protocols);
    }

    private SslContext build(Key key) throws SSLException {
        TlsParameters tls = key.tls;
        Offer offer = Offer.of(tls);
        SslContextBuilder builder = SslContextBuilder.forServer(keys)
                .sslProvider(SslProvider.OPENSSL_REFCNT)
                .protocols(offer.versions().stream().map(ProtocolVersion::name).toList())
                .ciphers(offer.suites().stream().map(CipherSuite::name).toList())
                .applicationProtocolConfig(alpn(tls.alpn()))
                .enableOcsp(key.stapled)
                .option(OpenSslContextOption.USE_TASKS, false)
                // Never asked, since no client certificate is: the default would read the system's roots each time.
                .trustManager(InsecureTrustManagerFactory.INSTANCE);
        if (!tls.groups().isEmpty()) {
            builder.option(OpenSslContextOption.GROUPS, groups(tls));
        }
        SslContext context = builder.build();
        NativeTls.logKeys(context);
        ((OpenSslSessionContext) context.sessionContext()).setSessionCacheEnabled(false);
        return context;
    }

    private static String[] groups(TlsParameters tls) {
        return tls.groups().stream()
                .flatMap(group -> BoringSslGroups.name(group).stream())
                .toArray(String[]::new);
    }

    private record Key(TlsParameters tls, boolean stapled) {}
}
