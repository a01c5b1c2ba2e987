package dev.shakedown.fault;

import java.time.Duration;

/**
 * Sends nothing for a while, and then goes on, as an overloaded server does.
 *
 * @param at the moment; by default when the ClientHello has arrived
 * @param by for how long, 1 ms to 1 h; by default one second
 */
public record Delay(Moment at, Duration by) implements WireFault {

    public Delay {
        at = at == null ? Moment.CLIENT_HELLO : at;
        by = Allowed.time("by", by == null ? Duration.ofSeconds(1) : by);
    }

    @Override
    public Injector start() {
        return new Once(at, new Verb.Pause(by));
    }
}
