package dev.shakedown.fault;

/**
 * Ends the TCP connection with RST, as a killed server or an interfering firewall does.
 *
 * @param at the moment; by default as soon as the connection is there
 */
public record Reset(Moment at) implements WireFault {

    public Reset {
        at = at == null ? Moment.ACCEPT : at;
    }

    @Override
    public Injector start() {
        return new Once(at, new Verb.Reset());
    }
}
