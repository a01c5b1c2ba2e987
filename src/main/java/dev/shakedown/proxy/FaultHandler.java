package dev.shakedown.proxy;

import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Moment;
import dev.shakedown.observation.Event;
import dev.shakedown.wire.RecordReader;
import dev.shakedown.wire.TlsRecord;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the wire faults of a plan work on what the server's side sends: cuts it into records, hands them through the
 * injectors, and has their verbs carried out. Leaves as soon as no fault can act any more, so that a connection whose
 * faults are spent is only relayed.
 */
final class FaultHandler extends ChannelDuplexHandler implements Moments {

    static final String NAME = "fault";

    private final Connection connection;
    private final Injectors injectors;
    private final FirstFlight flight = new FirstFlight();
    private final RecordReader records = RecordReader.create();
    private final Set<Event> told = new HashSet<>();
    private @Nullable ChannelHandlerContext context;
    private @Nullable Outlet outlet;
    private long partial;
    private boolean responding;
    private String remark = "";

    FaultHandler(Connection connection, List<Fault> faults) {
        this.connection = connection;
        this.injectors = new Injectors(faults, verb -> outlet().add(verb), this::tell);
    }

    /** Sets faults to work on a connection whose wire is tapped already. */
    static FaultHandler install(Connection connection, List<Fault> faults) {
        FaultHandler handler = new FaultHandler(connection, faults);
        connection.channel().pipeline().addAfter(Tap.NAME, NAME, handler);
        return handler;
    }

    /** Makes up for the moments that had passed before anybody knew of the faults. */
    void catchUp() {
        remark = " (late: only the ClientHello told the scenario)";
        reached(Moment.ACCEPT);
        remark = "";
    }

    @Override
    public void reached(Moment moment) {
        if (moment == Moment.RESPONSE) {
            responding = true;
        } else {
            injectors.reached(moment);
            proceed();
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        outlet = new Outlet(connection, ctx, this::leaveIfSpent);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (!(message instanceof ByteBuf bytes)) {
            ctx.write(message, promise);
            return;
        }
        int size = bytes.readableBytes();
        try {
            partial += size;
            records.feed(bytes.nioBuffer()).forEach(this::send);
        } finally {
            bytes.release();
        }
        outlet().endOfWrite(promise, size);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
        if (flight.ends()) {
            injectors.reached(Moment.SERVER_FLIGHT);
        }
        proceed();
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        outlet().endOfConnection(promise);
        outlet().run();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (outlet().closed()) {
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!outlet().closed()) {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        outlet().release();
        ctx.fireChannelInactive();
    }

    private void send(TlsRecord record) {
        partial -= TlsRecord.HEADER_LENGTH + record.fragment().length;
        injectors.outbound(record);
        if (flight.begins(record)) {
            injectors.reached(Moment.SERVER_HELLO);
        }
        if (responding && record.contentType() == TlsRecord.APPLICATION_DATA) {
            responding = false;
            injectors.reached(Moment.RESPONSE);
        }
    }

    private void proceed() {
        outlet().run();
        leaveIfSpent();
    }

    /** In the middle of a record there is no leaving: its first bytes are still held here. */
    private void leaveIfSpent() {
        ChannelHandlerContext ctx = Objects.requireNonNull(context);
        if (!injectors.armed() && partial == 0 && outlet().spent() && !ctx.isRemoved()) {
            ctx.pipeline().remove(this);
        }
    }

    /** What a fault does over and over is told once. */
    private void tell(String fault, String verb) {
        Event.Injected event = new Event.Injected(fault, verb + remark);
        if (told.add(event)) {
            connection.record(event);
        }
    }

    private Outlet outlet() {
        return Objects.requireNonNull(outlet, "not in a pipeline yet");
    }
}
