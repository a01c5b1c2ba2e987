package dev.shakedown.fault;

/**
 * Ends the TCP connection with FIN, without a {@code close_notify}, as a crashed server does.
 *
 * @param at the moment; by default as soon as the connection is there
 */
public record Close(Moment at) implements WireFault {

    public Close {
        at = at == null ? Moment.ACCEPT : at;
    }

    @Override
    public Injector start() {
        return new Once(at, new Verb.Close());
    }
}
