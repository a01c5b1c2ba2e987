package dev.shakedown.proxy;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.Transcript;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/** One client connection, from accept to its judged end. Belongs to its event loop. */
public final class Connection {

    private final String id;
    private final Channel channel;
    private final Transcript.Recorder recorder;
    private Arrival arrival;
    private @Nullable Plan plan;

    Connection(String id, Channel channel, Arrival arrival) {
        this.id = id;
        this.channel = channel;
        this.arrival = arrival;
        this.recorder = new Transcript.Recorder(System::nanoTime);
    }

    String id() {
        return id;
    }

    /** The client's channel. */
    Channel channel() {
        return channel;
    }

    /** What is known of the connection by now. */
    Arrival arrival() {
        return arrival;
    }

    /** Says that more is known. */
    void arrival(Arrival known) {
        this.arrival = known;
    }

    /** What was decided about the connection, or null before it is. */
    @Nullable
    Plan plan() {
        return plan;
    }

    /** Says what was decided; before the backend's session is installed. */
    void plan(Plan decided) {
        this.plan = decided;
    }

    /** Adds to the transcript. */
    void record(Event event) {
        recorder.add(event);
    }

    Transcript.Recorder recorder() {
        return recorder;
    }
}
