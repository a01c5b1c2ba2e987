package dev.shakedown.probe;

import dev.shakedown.probe.Failure.Kind;
import dev.shakedown.probe.Failure.Step;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens connections to one server, up to where TLS begins, and counts them. Thread-safe. */
final class Doorstep {

    private final Endpoint endpoint;
    private final ProbeSettings settings;
    private final AtomicInteger connections = new AtomicInteger();

    Doorstep(Endpoint endpoint, ProbeSettings settings) {
        this.endpoint = endpoint;
        this.settings = settings;
    }

    /** A connection on which a ClientHello may be sent. */
    Contact open() throws ContactException {
        InetSocketAddress address = address();
        connections.incrementAndGet();
        Contact contact = Contact.open(address, settings.timeout());
        try {
            if (settings.starttls() != null) {
                settings.starttls().begin(contact, endpoint.serverName());
            }
            return contact;
        } catch (ContactException e) {
            contact.close();
            throw e;
        }
    }

    /** How many connections were opened, or tried to be. */
    int connections() {
        return connections.get();
    }

    private InetSocketAddress address() throws ContactException {
        String host = settings.connectTo() == null ? endpoint.host() : settings.connectTo();
        try {
            return new InetSocketAddress(lookUp(host), endpoint.port());
        } catch (UnknownHostException e) {
            throw new ContactException(Kind.UNRESOLVED, Step.RESOLVE, host);
        }
    }

    /** The address of a name; of those below {@code localhost} without asking anybody (RFC 6761 section 6.3). */
    static InetAddress lookUp(String host) throws UnknownHostException {
        return InetAddress.getByName(host.toLowerCase(Locale.ROOT).endsWith(".localhost") ? "localhost" : host);
    }
}
