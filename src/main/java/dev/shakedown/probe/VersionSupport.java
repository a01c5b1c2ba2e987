package dev.shakedown.probe;

import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.ProtocolVersion;
import java.util.List;

/**
 * What a server accepts in one version.
 *
 * @param version the version
 * @param suites the suites that it accepts, in its order where it has one
 * @param order whose order counts
 * @param complete true if every suite was tried; false if there may be more, as in a capture of one negotiation
 */
public record VersionSupport(ProtocolVersion version, List<CipherSuite> suites, Order order, boolean complete) {

    /** Whose preference decides among the suites that client and server share. */
    public enum Order {
        SERVER,
        CLIENT,
        /** It was not asked, or there is but one suite. */
        UNKNOWN
    }

    public VersionSupport {
        suites = List.copyOf(suites);
    }
}
