package dev.shakedown.proxy;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Connections that nobody has accepted. */
final class Connections {

    private Connections() {}

    static Connection on(Channel channel) {
        ListenerSpec listener =
                new ListenerSpec("l", ListenerSpec.Mode.SANDBOX, "127.0.0.1", 0, null, "baseline", List.of());
        InetSocketAddress client = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        return new Connection("c-000001", channel, new Arrival(listener, client, 1, null, null, null));
    }
}
