package dev.shakedown.proxy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One direction of a relay: passes buffers on without copying them, and stops reading from the source while more than
 * {@link #HIGH} bytes wait to be sent. Belongs to the event loop of both channels.
 *
 * <p>It counts by the promises of its own writes and not by the channel's writability, for what a fault or TLS holds
 * back does not count there.
 */
final class RelayOutlet {

    /** From so many waiting bytes on the source is not read; at most one read more gets in. */
    static final int HIGH = 256 * 1024;

    /** Down to so many waiting bytes the source is left unread. */
    static final int LOW = 64 * 1024;

    private final Channel source;
    private final Channel target;
    private final Runnable broken;
    private long waiting;
    private boolean throttled;
    private boolean unflushed;
    private @Nullable Runnable ending;

    /**
     * A direction with nothing under way.
     *
     * @param broken what to do when the target takes no more, once for each buffer that it does not take
     */
    RelayOutlet(Channel source, Channel target, Runnable broken) {
        this.source = source;
        this.target = target;
        this.broken = broken;
    }

    /** Passes a buffer on, without flushing. */
    void write(ByteBuf buffer) {
        int bytes = buffer.readableBytes();
        waiting += bytes;
        unflushed = true;
        if (waiting >= HIGH) {
            throttled = true;
            source.config().setAutoRead(false);
        }
        target.write(buffer).addListener(done -> {
            waiting -= bytes;
            if (!done.isSuccess()) {
                broken.run();
            }
            settle();
        });
    }

    /** Sends what was passed on. */
    void flush() {
        if (unflushed) {
            unflushed = false;
            target.flush();
        }
    }

    /** Does something as soon as nothing waits any more; a later call replaces an earlier one that has not been done. */
    void end(Runnable action) {
        ending = action;
        flush();
        settle();
    }

    private void settle() {
        if (throttled && waiting <= LOW) {
            throttled = false;
            source.config().setAutoRead(true);
        }
        if (waiting == 0 && ending != null) {
            Runnable action = ending;
            ending = null;
            action.run();
        }
    }
}
