package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * BoringSSL through Netty's tcnative: TLS 1.0 to 1.3 with about twenty suites, and the fastest there is. It cannot choose
 * its signature schemes, nor leave out single suites of TLS 1.3. Thread-safe.
 */
public final class BoringSslEngine implements Engine {

    private final ServedKeys keys = new ServedKeys();
    private final BoringSslContexts contexts = new BoringSslContexts(keys);
    private final CredentialProbe probe = new CredentialProbe(this::newHandler, keys::release);

    @Override
    public EngineName name() {
        return EngineName.BORINGSSL;
    }

    @Override
    public Optional<String> refusal(TlsParameters tls, Credential credential) {
        if (!OpenSsl.isAvailable()) {
            return Optional.of("its native library cannot be loaded here (" + OpenSsl.unavailabilityCause() + ")");
        }
        return offerRefusal(Offer.of(tls))
                .or(() -> lacks(
                        "the group",
                        tls.groups(),
                        group -> BoringSslGroups.name(group).isPresent()))
                .or(() -> tls.signatureSchemes().isEmpty()
                        ? Optional.empty()
                        : Optional.of("it chooses its signature schemes itself"))
                .or(() -> probe.refusal(credential));
    }

    @Override
    public void install(ChannelPipeline pipeline, TlsParameters tls, Credential credential, Consumer<Secret> secrets) {
        SslHandler handler = newHandler(tls, credential);
        Runnable untell = NativeTls.tell(handler.engine(), secrets);
        pipeline.channel().closeFuture().addListener(closed -> {
            untell.run();
            keys.release(credential.id());
        });
        pipeline.addLast(HANDLER, handler);
        pipeline.addLast("tls-events", new SslHandlerEvents(Event.Leg.CLIENT, new ClientFailure()));
    }

    /** A handler for one connection; the credential is to be released when that ends. */
    private SslHandler newHandler(TlsParameters tls, Credential credential) {
        keys.retain(credential);
        byte[] staple = credential.staple();
        try {
            SslHandler handler = contexts.use(
                    tls,
                    staple != null,
                    context -> context.newHandler(PooledByteBufAllocator.DEFAULT, credential.id(), 0));
            handler.setHandshakeTimeoutMillis(0);
            handler.setCloseNotifyFlushTimeoutMillis(0);
            ReferenceCountedOpenSslEngine engine = (ReferenceCountedOpenSslEngine) handler.engine();
            NativeTls.refuseTickets(engine);
            if (staple != null) {
                engine.setOcspResponse(staple);
            }
            return handler;
        } catch (SSLException e) {
            throw new IllegalStateException("BoringSSL refuses the parameters that it was asked about: " + tls, e);
        }
    }

    private static Optional<String> offerRefusal(Offer offer) {
        long suitesOfTls13 = offer.suites().stream().filter(Offer::isTls13).count();
        if (offer.versions().isEmpty()) {
            return Optional.of("none of the cipher suites belongs to any of the versions");
        }
        return lacks("the version", offer.versions(), BoringSslEngine::has)
                .or(() -> lacks("the cipher suite", offer.suites(), BoringSslEngine::has))
                .or(() -> offer.offers(ProtocolVersion.TLS_1_3) && suitesOfTls13 < 3
                        ? Optional.of("it cannot leave out single cipher suites of TLS 1.3")
                        : Optional.empty());
    }

    private static boolean has(ProtocolVersion version) {
        return version.compareTo(ProtocolVersion.TLS_1_0) >= 0 && version.compareTo(ProtocolVersion.TLS_1_3) <= 0;
    }

    /** Those with a pre-shared key it knows, but there is nobody to give it the key. */
    private static boolean has(CipherSuite suite) {
        return OpenSsl.isCipherSuiteAvailable(suite.name()) && !suite.name().contains("PSK");
    }

    private static <T> Optional<String> lacks(String what, List<T> wanted, Predicate<T> available) {
        String missing =
                wanted.stream().filter(available.negate()).map(Object::toString).collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of("it lacks " + what + " " + missing);
    }
}
