package dev.shakedown.fault;

/**
 * Falls silent and leaves the connection open, as a hung server or a path that loses everything does.
 *
 * @param at the moment; by default as soon as the connection is there
 */
public record Stall(Moment at) implements WireFault {

    public Stall {
        at = at == null ? Moment.ACCEPT : at;
    }

    @Override
    public Injector start() {
        return new Once(at, new Verb.Stall());
    }
}
