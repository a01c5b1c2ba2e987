package dev.shakedown.fault;

import java.util.List;

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
        return new Injector() {
            private boolean armed = true;

            @Override
            public List<Verb> reached(Moment moment) {
                if (moment != at) {
                    return List.of();
                }
                armed = false;
                return List.of(new Verb.Close());
            }

            @Override
            public boolean armed() {
                return armed;
            }
        };
    }
}
