package dev.shakedown.engine;

import dev.shakedown.decrypt.Decryption;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.decrypt.Sender;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.wire.MalformedMessageException;
import dev.shakedown.wire.RecordReader;
import dev.shakedown.wire.TlsRecord;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Stands at a server's socket and keeps what passes. */
final class Overheard extends ChannelDuplexHandler {

    private final List<Bytes> kept;

    /** Bytes that one side sent. */
    record Bytes(Sender sender, byte[] bytes) {}

    Overheard(List<Bytes> kept) {
        this.kept = kept;
    }

    /** What passed, read with the secrets: {@code client finished}, or {@code client finished in the clear}. */
    static List<String> read(List<Bytes> kept, List<Secret> secrets) throws MalformedMessageException {
        Decryption decryption = Decryption.create(KeyLog.of(secrets));
        Map<Sender, RecordReader> readers = new EnumMap<>(Sender.class);
        List<String> seen = new ArrayList<>();
        for (Bytes bytes : kept) {
            RecordReader reader = readers.computeIfAbsent(bytes.sender(), sender -> RecordReader.create());
            for (TlsRecord record : reader.feed(bytes.bytes())) {
                for (Sighting sighting : decryption.read(bytes.sender(), record)) {
                    String who = bytes.sender() == Sender.CLIENT ? "client " : "server ";
                    seen.add(who + sighting.name() + (sighting.encrypted() ? "" : " in the clear"));
                }
            }
        }
        return seen;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        kept.add(new Bytes(Sender.CLIENT, ByteBufUtil.getBytes((ByteBuf) message)));
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        kept.add(new Bytes(Sender.SERVER, ByteBufUtil.getBytes((ByteBuf) message)));
        context.write(message, promise);
    }
}
