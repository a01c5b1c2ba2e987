package dev.shakedown.proxy;

import dev.shakedown.decrypt.Secret;
import dev.shakedown.decrypt.Sender;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.UpstreamFailure;
import dev.shakedown.wire.MalformedMessageException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads along on one leg during the handshake, changes nothing, and writes into the transcript what passes, the encrypted
 * part too: inward when it has arrived, outward when it has really been sent. Leaves when the handshake is over, and the
 * secrets of the handshake with it.
 */
final class Tap extends ChannelDuplexHandler {

    static final String NAME = "tap";

    private final Connection connection;
    private final WireView view;
    private final WireEvents events;
    private final @Nullable FirstWord firstWord;
    private boolean spokeTls;

    private Tap(Connection connection, Leg leg, @Nullable FirstWord firstWord) {
        this.connection = connection;
        this.view = new WireView(leg == Leg.CLIENT ? Sender.CLIENT : Sender.SERVER);
        this.events = new WireEvents(leg);
        this.firstWord = firstWord;
    }

    /** Reads along on the client's leg, and tells the handlers behind it by an {@link Opening} how the client begins. */
    static Tap client(Connection connection) {
        return new Tap(connection, Leg.CLIENT, new FirstWord(connection));
    }

    /** Reads along on the upstream's leg. */
    static Tap upstream(Connection connection) {
        return new Tap(connection, Leg.UPSTREAM, null);
    }

    /** Where an engine in the pipeline is to tell its secrets: to the tap as long as there is one. */
    static Consumer<Secret> secrets(ChannelPipeline pipeline) {
        return secret -> {
            Tap tap = pipeline.get(Tap.class);
            if (tap != null && secret.opensHandshake()) {
                tap.learn(secret);
            }
        };
    }

    /** Leaves the pipeline, if it is still there. */
    static void leave(ChannelPipeline pipeline) {
        if (pipeline.get(NAME) != null) {
            pipeline.remove(NAME);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        Opening opening = message instanceof ByteBuf bytes ? received(bytes) : null;
        Optional<String> other = firstWord == null && !spokeTls ? view.looksLike() : Optional.empty();
        if (other.isPresent()) {
            ReferenceCountUtil.release(message); // an engine might take it for a long message, and wait for the rest
            ctx.fireUserEventTriggered(noTls(other.get()));
            return;
        }
        ctx.fireChannelRead(message);
        release();
        if (opening != null) {
            ctx.fireUserEventTriggered(opening);
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        List<Event> sent = message instanceof ByteBuf bytes ? sending(bytes) : List.of();
        if (sent.isEmpty()) {
            ctx.write(message, promise);
            return;
        }
        ctx.write(message, promise.unvoid()).addListener(done -> {
            if (done.isSuccess()) {
                sent.forEach(connection::record);
            }
        });
    }

    /** Records what has arrived; tells how the client opens as soon as that is known, and null otherwise. */
    private @Nullable Opening received(ByteBuf bytes) {
        try {
            List<Sighting> seen = view.arriving(bytes.nioBuffer());
            record(seen);
            spokeTls |= !seen.isEmpty();
            return firstWord == null ? null : firstWord.in(seen, view.looksLike());
        } catch (MalformedMessageException e) {
            return firstWord == null ? null : firstWord.malformed(e);
        }
    }

    private static Event noTls(String looksLike) {
        return new Event.UpstreamFailed(
                UpstreamFailure.NOT_TLS, "it does not speak TLS: what it sends looks like " + looksLike);
    }

    private List<Event> sending(ByteBuf bytes) {
        try {
            return view.leaving(bytes.nioBuffer()).stream()
                    .flatMap(seen -> events.sent(seen).stream())
                    .toList();
        } catch (MalformedMessageException e) {
            return List.of(); // the doing of a fault, which is in the transcript already
        }
    }

    private void learn(Secret secret) {
        try {
            record(view.learn(secret));
        } catch (MalformedMessageException e) {
            return; // the engine gets the same bytes, and says what is wrong with them
        }
    }

    private void release() {
        try {
            record(view.release());
        } catch (MalformedMessageException e) {
            return; // the engine has got the same bytes, and says what is wrong with them
        }
    }

    private void record(List<Sighting> arrived) {
        arrived.forEach(seen -> events.received(seen).forEach(connection::record));
    }
}
