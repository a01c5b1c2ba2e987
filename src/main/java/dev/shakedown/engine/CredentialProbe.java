package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import dev.shakedown.scenario.TlsParameters;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/**
 * Finds out whether BoringSSL can serve a credential, by letting it answer a ClientHello that offers everything. It reads
 * the leaf, and refuses some that Bouncy Castle serves: too short a key, a key usage without digitalSignature, a
 * certificate that does not fit the key. Asked once for each credential. Thread-safe.
 */
final class CredentialProbe {

    /** More than a test run's hosts and scenarios; when full, everything is found out anew. */
    private static final int LIMIT = 4096;

    private static final int RECORD = 18 * 1024;

    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private final BiFunction<TlsParameters, Credential, SslHandler> handlers;
    private final Consumer<String> released;

    /**
     * @param handlers makes a handler for one handshake, and knows the credential from then on
     * @param released told the id of a credential whose handshake is over
     */
    CredentialProbe(BiFunction<TlsParameters, Credential, SslHandler> handlers, Consumer<String> released) {
        this.handlers = handlers;
        this.released = released;
    }

    /** Why BoringSSL cannot serve the credential, or empty if it can. */
    Optional<String> refusal(Credential credential) {
        if (known.size() >= LIMIT) {
            known.clear();
        }
        return known.computeIfAbsent(credential.id(), id -> answer(credential));
    }

    private Optional<String> answer(Credential credential) {
        SSLEngine engine = handlers.apply(TlsParameters.DEFAULT, credential).engine();
        try {
            answerHello(engine);
            return Optional.empty();
        } catch (SSLException e) {
            String words = BoringSslError.in(e).map(BoringSslError::words).orElse(String.valueOf(e.getMessage()));
            return Optional.of("it does not take the certificate or its key (" + words + ")");
        } finally {
            ReferenceCountUtil.release(engine);
            released.accept(credential.id());
        }
    }

    /** Runs the handshake as far as the server's Finished, which it sends without a further word from the client. */
    private static void answerHello(SSLEngine engine) throws SSLException {
        ByteBuffer hello = ByteBuffer.wrap(EverythingHello.bytes());
        ByteBuffer sink = ByteBuffer.allocate(RECORD);
        HandshakeStatus status = engine.unwrap(hello, sink).getHandshakeStatus();
        while (status == HandshakeStatus.NEED_WRAP) {
            status = engine.wrap(ByteBuffer.allocate(0), sink.clear()).getHandshakeStatus();
        }
    }
}
