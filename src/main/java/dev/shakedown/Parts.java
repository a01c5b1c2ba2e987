package dev.shakedown;

import dev.shakedown.observation.Interception;
import dev.shakedown.proxy.ProxyServer;
import dev.shakedown.scenario.Catalogue;
import dev.shakedown.scenario.Scenario;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What the listeners of one proxy share.
 *
 * @param server the running proxy
 * @param catalogue the scenarios
 * @param root the root certificate of the sandbox CA
 * @param switchboard where the server reports what it has intercepted
 * @param sandboxes the addresses of the sandbox listeners that are open; safe for every thread
 * @param rehearsal gets everything ready to serve a scenario to those who ask for a host, so that no client waits for it
 * @param shutdown frees everything, the server included
 */
record Parts(
        ProxyServer server,
        Catalogue catalogue,
        X509Certificate root,
        Switchboard switchboard,
        Set<InetSocketAddress> sandboxes,
        BiConsumer<Scenario, String> rehearsal,
        Runnable shutdown) {

    /** The scenario that connections got, which is not the listener's where the client chose by label or user name. */
    Scenario served(List<Interception> interceptions, Scenario otherwise) {
        return interceptions.isEmpty()
                ? otherwise
                : catalogue.find(interceptions.get(interceptions.size() - 1).scenario());
    }
}
