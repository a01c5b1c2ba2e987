package dev.shakedown.engine;

import dev.shakedown.certs.Credential;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.scenario.TlsParameters;
import io.netty.channel.ChannelPipeline;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A TLS implementation that can take the server's part. Whatever it is, the handlers that it installs behave alike: they
 * decrypt inward and encrypt outward, fire {@link dev.shakedown.observation.Event}s as user events for what happened
 * (HandshakeCompleted, AlertReceived, AlertSent, TlsFailed), never throw into the pipeline, never resume a session, set
 * no timer of their own, send {@code close_notify} before a close, and pass an end of stream on as
 * {@code channelInputShutdown} or {@code channelInactive}.
 */
public interface Engine {

    /** The name of the first handler that an engine installs. */
    String HANDLER = "tls";

    /** Its name, as in the journal and in {@code engine:}. */
    EngineName name();

    /** Why it cannot serve this, in one sentence, or empty if it can. */
    Optional<String> refusal(TlsParameters tls, Credential credential);

    /**
     * Adds its handlers at the end of the pipeline, the first of them under the name {@code tls}, for one connection.
     *
     * @param tls what to negotiate; {@code alpn} is what the server selects from, empty for no ALPN
     * @param secrets told the connection's secrets as they come into being, on its event loop and before anything is sent
     *     under them
     */
    void install(ChannelPipeline pipeline, TlsParameters tls, Credential credential, Consumer<Secret> secrets);
}
