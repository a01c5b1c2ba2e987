package dev.shakedown.proxy;

import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Moment;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ClientHello;
import dev.shakedown.wire.Ja4;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Gets everything ready that a ClientHello asks for: the plan and the backend, at the same time, and the faults as soon
 * as they are known. Belongs to the event loop of its connection.
 */
final class Preparation {

    private static final int DEFAULT_TLS_PORT = 443;

    private final Connection connection;
    private final Planner planner;
    private final Backend backend;

    /**
     * All that is needed to answer the client.
     *
     * @param plan what to serve
     * @param moments what wants to know how the connection fares
     * @param session what stands behind it
     */
    record Ready(Connection connection, Plan plan, Moments moments, Backend.Session session) {

        /** Installs the engine, {@code watch} and the session at the end of the client's pipeline. */
        void install(ChannelPipeline pipeline) {
            TlsParameters tls = plan.scenario().serve().tls();
            TlsParameters negotiable = tls.alpn().isEmpty() ? tls.withAlpn(session.alpn()) : tls;
            plan.engine()
                    .install(
                            pipeline,
                            negotiable,
                            plan.credential(),
                            Tap.secrets(pipeline)
                                    .andThen(secret -> connection.evidence().learn(Leg.CLIENT, secret)));
            pipeline.addLast(Watch.NAME, new Watch(connection, moments));
            session.install(pipeline);
        }
    }

    /** What has been decided, with its faults at work. */
    private record Armed(Plan plan, Moments moments) {}

    Preparation(Connection connection, Planner planner, Backend backend) {
        this.connection = connection;
        this.planner = planner;
        this.backend = backend;
    }

    /**
     * Begins.
     *
     * @param opening what the client sent
     * @param ready called when all is ready
     * @param failed called when it never will be; the connection is being ended, and the transcript says why
     */
    void begin(Opening.Complete opening, Consumer<Ready> ready, Runnable failed) {
        ClientHello hello = opening.hello();
        connection.arrival(connection.arrival().with(hello));
        if (hello != null) {
            connection.record(new Event.ClientHelloParsed(hello, Ja4.of(hello), opening.ja3()));
        }
        findDestination();
        if (connection.arrival().destination() == null) {
            failed.run();
            connection.refuse(
                    "the ClientHello has no server_name, so there is no telling where the client wants to go",
                    "connect by a name instead of an address, or use a forward listener: forward:HOST:PORT@PORT");
            return;
        }
        prepare(ready, failed);
    }

    private void prepare(Consumer<Ready> ready, Runnable failed) {
        Executor loop = connection.channel().eventLoop();
        CompletionStage<Armed> armed = planner.plan(connection.arrival()).thenApplyAsync(this::arm, loop);
        CompletionStage<Backend.Session> session = backend.open(connection);
        armed.whenCompleteAsync(
                (known, failure) -> {
                    if (failure != null) {
                        failed.run();
                        session.thenAccept(Backend.Session::release);
                        refuse(CataloguePlanner.cause(failure));
                    }
                },
                loop);
        session.whenCompleteAsync(
                (opened, failure) -> {
                    if (failure != null) {
                        failed.run();
                        connection.edge().finish();
                    }
                },
                loop);
        armed.thenAcceptBothAsync(session, (known, opened) -> proceed(known, opened, ready), loop);
    }

    /** Only a listener that goes by the server name has no destination by now. */
    private void findDestination() {
        Arrival arrival = connection.arrival();
        String name = arrival.serverName();
        if (arrival.destination() == null && name != null) {
            Destination upstream = arrival.listener().upstream();
            Destination named = new Destination(name, upstream == null ? DEFAULT_TLS_PORT : upstream.port());
            connection.arrival(arrival.to(named));
            connection.record(new Event.Destination(named.host(), named.port(), "server_name"));
        }
    }

    /** Sets the faults to work without waiting for the backend: they may be over before it stands. */
    private Armed arm(Plan plan) {
        boolean early = connection.scenario() != null;
        connection.plan(plan);
        String engine = plan.engine().name().name().toLowerCase(Locale.ROOT).replace('_', '-');
        connection.record(new Event.Planned(plan.scenario().id(), plan.chosenBy(), engine));
        TlsParameters tls = plan.scenario().serve().tls();
        connection.record(new Event.ServerOffers(
                tls.versions().stream().map(ProtocolVersion::name).toList(),
                tls.suites().stream().map(CipherSuite::name).toList(),
                tls.groups().stream().map(NamedGroup::name).toList(),
                tls.dh()));
        connection.record(new Event.CertificateServed(
                plan.credential().facts(),
                plan.credential().staple() != null,
                plan.credential().anchor(),
                plan.credential().revocation()));
        Moments moments = faults(plan.scenario().serve().faults(), early);
        moments.reached(Moment.CLIENT_HELLO);
        return new Armed(plan, moments);
    }

    private Moments faults(List<Fault> faults, boolean early) {
        ChannelPipeline pipeline = connection.channel().pipeline();
        FaultHandler present = pipeline.get(FaultHandler.class);
        if (present != null) {
            return present;
        }
        if (early || !Injectors.any(faults) || pipeline.get(Tap.NAME) == null) {
            return Moments.IGNORED;
        }
        FaultHandler late = FaultHandler.install(connection, faults);
        late.catchUp();
        return late;
    }

    private void proceed(Armed armed, Backend.Session session, Consumer<Ready> ready) {
        if (!connection.channel().isActive() || ((DuplexChannel) connection.channel()).isOutputShutdown()) {
            session.release();
            return;
        }
        try {
            ready.accept(new Ready(connection, armed.plan(), armed.moments(), session));
        } catch (RuntimeException mistake) {
            connection.fail(mistake);
        }
    }

    private void refuse(Throwable cause) {
        if (cause instanceof PlanRefusedException refusal) {
            connection.refuse(refusal.reason(), refusal.remedy());
        } else {
            connection.fail(cause);
        }
    }
}
