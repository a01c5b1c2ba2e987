package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Transcript;
import dev.shakedown.scenario.Scenario;
import io.netty.channel.Channel;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client connection, from accept to its judged end. Belongs to its event loop. */
public final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final String id;
    private final Channel channel;
    private final Transcript.Recorder recorder;
    private final Evidence evidence;
    private final Set<Object> alerts = new HashSet<>();
    private Arrival arrival;
    private @Nullable Scenario scenario;
    private @Nullable Plan plan;
    private @Nullable Edge edge;
    private @Nullable Channel upstream;
    private boolean established;
    private boolean stalled;

    /** A connection that leaves no evidence. */
    Connection(String id, Channel channel, Arrival arrival) {
        this(id, channel, arrival, Evidence.none());
    }

    Connection(String id, Channel channel, Arrival arrival, Evidence evidence) {
        this.id = id;
        this.evidence = evidence;
        this.channel = channel;
        this.arrival = arrival;
        this.recorder = new Transcript.Recorder(System::nanoTime);
    }

    String id() {
        return id;
    }

    /** What it leaves behind for other tools. */
    Evidence evidence() {
        return evidence;
    }

    /** The client's channel. */
    Channel channel() {
        return channel;
    }

    /** The handler next to the socket, which alone can end the connection whatever a fault holds back. */
    Edge edge() {
        return Objects.requireNonNull(edge, "not in a pipeline yet");
    }

    /** Says that the handler next to the socket is in place. */
    void edge(Edge installed) {
        this.edge = installed;
    }

    /** Says which channel leads to the upstream, or is about to. */
    void upstream(Channel leg) {
        this.upstream = leg;
    }

    /** Acts when the upstream's leg has closed too, which outlives the client for what the client has left for it. */
    void whenUpstreamClosed(Runnable action) {
        if (upstream == null) {
            action.run();
        } else {
            upstream.closeFuture().addListener(closed -> action.run());
        }
    }

    /** Ends both legs at once, whatever waits to be sent. */
    void cut() {
        edge().end();
        if (upstream != null && upstream.isOpen()) {
            upstream.pipeline().firstContext().close();
        }
    }

    /** What is known of the connection by now. */
    Arrival arrival() {
        return arrival;
    }

    /** Says that more is known. */
    void arrival(Arrival known) {
        this.arrival = known;
    }

    /** The scenario, or null as long as none is chosen. */
    @Nullable
    Scenario scenario() {
        return scenario;
    }

    /** Says that the scenario is chosen, though perhaps not yet ready to be served. */
    void scenario(Scenario chosen) {
        this.scenario = chosen;
    }

    /** What is decided about the connection, or null before that. */
    @Nullable
    Plan plan() {
        return plan;
    }

    /** Says what is decided. */
    void plan(Plan decided) {
        this.plan = decided;
        this.scenario = decided.scenario();
    }

    /** True once both sides have finished the handshake on the client's leg. */
    boolean established() {
        return established;
    }

    /** Says that both sides have finished the handshake. */
    void establish() {
        this.established = true;
    }

    /** True if a fault holds the connection open without ever sending again. */
    boolean stalled() {
        return stalled;
    }

    /** Says that a fault has stalled the connection: from now on it has one more deadline to live. */
    void stall() {
        this.stalled = true;
        edge().startDeadline();
    }

    /**
     * Adds to the transcript. An alert in the clear is seen twice, on the wire and by the engine, and counts once: the
     * first account of it stands.
     */
    void record(Event event) {
        if (isNews(event)) {
            recorder.add(event);
            evidence.mark(event);
        }
    }

    Transcript.Recorder recorder() {
        return recorder;
    }

    /** Ends the connection because of what we ourselves could not do, and says what to do about it. */
    void refuse(String reason, String remedy) {
        record(new Event.OwnFailure(reason, remedy));
        edge().finish();
    }

    /** Ends the connection because of a mistake in the proxy itself. */
    void fail(Throwable mistake) {
        LOG.error("connection {} failed by a mistake of the proxy's own", id, mistake);
        record(new Event.OwnFailure("internal error: " + mistake, "report it, with the stack trace from the log"));
        edge().end();
    }

    private boolean isNews(Event event) {
        if (event instanceof Event.AlertReceived received) {
            return alerts.add(new Event.AlertReceived(received.leg(), received.alert(), true));
        }
        return !(event instanceof Event.AlertSent) || alerts.add(event);
    }
}
