package dev.shakedown.servers;

import dev.shakedown.probe.Starttls;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One server and what is to be found there.
 *
 * @param name the make, and the mistake
 * @param causes the one cause of its mistake; none for a right server
 * @param starttls how it is asked for TLS, or null if connections begin with it
 * @param start starts it
 */
record ServerCase(String name, List<Cause> causes, @Nullable Starttls starttls, Start start) {

    /** How a server is started. */
    interface Start {
        RunningServer server() throws Exception;
    }

    static ServerCase right(String name, Start start) {
        return new ServerCase(name, List.of(), null, start);
    }

    static ServerCase wrong(String name, Cause cause, Start start) {
        return new ServerCase(name, List.of(cause), null, start);
    }

    /** The same server, asked for TLS in its plain protocol. */
    ServerCase over(Starttls protocol) {
        return new ServerCase(name, causes, protocol, start);
    }

    @Override
    public String toString() {
        return name;
    }
}
