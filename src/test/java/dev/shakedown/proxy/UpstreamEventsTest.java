package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.observation.Event;
import dev.shakedown.observation.TimedEvent;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class UpstreamEventsTest {

    @Test
    void writesEventsAndNothingElseIntoTheTranscript() {
        Connection connection =
                new Connection("c-000001", new EmbeddedChannel(), UpstreamTargetTest.arrival(null, null, null));
        EmbeddedChannel upstream = new EmbeddedChannel(new UpstreamEvents(connection));
        Event event = new Event.TlsFailed(Event.Leg.UPSTREAM, "a reason");
        upstream.pipeline().fireUserEventTriggered(event);
        upstream.pipeline().fireUserEventTriggered("something else");
        assertThat(connection.recorder().transcript().events())
                .extracting(TimedEvent::event)
                .containsExactly(event);
    }
}
