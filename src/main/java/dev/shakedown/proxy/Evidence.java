package dev.shakedown.proxy;

import dev.shakedown.capture.Capture;
import dev.shakedown.capture.ConversationRecorder;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Event.Leg;
import dev.shakedown.observation.Interception;
import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one interception leaves behind for other tools, as far as anybody wants it: the bytes of both legs up to a limit,
 * and the secrets that open them. Belongs to the event loop of its connection.
 */
final class Evidence {

    /** How many bytes of each leg are kept: enough for every handshake and some data, bounded for what follows. */
    static final long LIMIT = 2L << 20;

    private final String id;
    private final EvidenceSink sink;
    private final Instant time;
    private final long start = System.nanoTime();
    private final Optional<String> file;
    private final Map<Leg, ConversationRecorder> recorders = new EnumMap<>(Leg.class);
    private final List<Secret> secrets = new ArrayList<>();

    /**
     * @param time when the connection was accepted, which is now
     */
    Evidence(String id, EvidenceSink sink, Instant time) {
        this.id = id;
        this.sink = sink;
        this.time = time;
        this.file = sink.fileOf(id);
    }

    /** Where nobody wants any. */
    static Evidence none() {
        return new Evidence("", EvidenceSink.NONE, Instant.EPOCH);
    }

    /** Puts the recording next to the socket of a leg, if there is to be one. */
    void install(ChannelPipeline pipeline, Leg leg) {
        if (file.isPresent()) {
            pipeline.addFirst(Recording.NAME, new Recording(this, leg));
        }
    }

    /** Begins with the bytes of a leg, now that it is connected. */
    ConversationRecorder begin(Leg leg, InetSocketAddress client, InetSocketAddress server) {
        String name = leg == Leg.CLIENT ? "client leg" : "upstream leg";
        ConversationRecorder recorder = new ConversationRecorder(name, client, server, LIMIT, sink::grants);
        recorders.put(leg, recorder);
        recorder.opened(now());
        return recorder;
    }

    /** The time, which goes on evenly from when the connection was accepted. */
    Instant now() {
        return time.plusNanos(System.nanoTime() - start);
    }

    /** Takes a secret of one leg. */
    void learn(Leg leg, Secret secret) {
        if (file.isPresent()) {
            secrets.add(secret);
        }
        if (sink.wantsSecrets()) {
            sink.learnt(id, leg, secret);
        }
    }

    /** Marks what a fault does at the place where it does it. */
    void mark(Event event) {
        ConversationRecorder client = recorders.get(Leg.CLIENT);
        if (client != null && event instanceof Event.Injected injected) {
            client.note(now(), "fault injected: " + injected.fault() + " (" + injected.verb() + ")");
        }
    }

    /** The event that tells where the capture will be, or empty if there is none. */
    Optional<Event> announcement() {
        return file.filter(name -> !recorders.isEmpty()).map(Event.Captured::new);
    }

    /** Hands over what has been kept, now that both legs have ended. */
    void finish(Interception interception) {
        if (file.isPresent() && !recorders.isEmpty()) {
            sink.captured(
                    id,
                    new Capture(
                            recorders.values().stream()
                                    .map(ConversationRecorder::conversation)
                                    .toList(),
                            KeyLog.of(secrets).text(),
                            comments(interception)));
        }
    }

    private static List<String> comments(Interception interception) {
        return List.of(
                "interception " + interception.id() + " on listener " + interception.listener() + ", scenario "
                        + interception.scenario(),
                "verdict " + interception.verdict().id() + ": "
                        + interception.outcome().detail(),
                "holds the keys of these connections");
    }
}
