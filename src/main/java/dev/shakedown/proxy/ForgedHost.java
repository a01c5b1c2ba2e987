package dev.shakedown.proxy;

import java.util.Locale;

/** Tells for which name a certificate is to be forged. */
final class ForgedHost {

    private static final String LOCALHOST = "localhost";

    private ForgedHost() {}

    /**
     * The name that the client will compare with: the server name if it sends one. A client that sends none has either
     * an address or a name without a dot in mind (the JDK sends no server name for {@code localhost}): that of the
     * listener itself where the client connects to it as to a server, and that of the tunnel's destination in a proxy.
     */
    static String of(Arrival arrival) {
        String name = arrival.serverName();
        if (name != null) {
            return name.toLowerCase(Locale.ROOT);
        }
        Destination destination = arrival.destination();
        ListenerSpec listener = arrival.listener();
        boolean named = listener.mode() == ListenerSpec.Mode.PROXY || !isLoopback(listener.host());
        return destination == null || !named ? LOCALHOST : destination.host();
    }

    private static boolean isLoopback(String host) {
        return host.equals(LOCALHOST) || host.startsWith("127.") || host.equals("::1");
    }
}
