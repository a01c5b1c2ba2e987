/**
 * The network side: listeners, ingress, planner, pipeline, relay, upstream leg, embedded origin, revocation service.
 * Every handler runs on the event loop of its client connection and has a constant name. May use {@code wire},
 * {@code config}, {@code certs}, {@code fault}, {@code scenario}, {@code observation} and {@code engine}.
 *
 * <p>A client's pipeline, from the socket inwards: {@code edge} (who ended the connection, and the deadline), the ingress
 * until it has learned the destination, {@code tap} until the handshake is over, {@code fault} until its faults are
 * spent, {@code hello} until there is a plan, {@code tls}, {@code watch}, and the handlers of the {@link Backend}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>The deadline is for handshakes and for stalls. An established connection has none: an idle one is no fault.
 *   <li>A scenario that is asked for and does not exist ends the connection as our own failure, with the remedy. To serve
 *       the baseline in its place would make every client pass.
 *   <li>What a client does wrong before TLS, at the proxy port, is told in the same way: it says nothing of its TLS.
 *   <li>What is no TLS is not relayed, not even through a tunnel.
 *   <li>FIN is sent by closing one direction and reading on for a while: closing a socket with bytes unread would send
 *       RST, which may overtake an alert. A failed write closes nothing either, for the client's alert may be unread.
 *   <li>The listener's default, its routes and what the client asks for are those of the moment of accept.
 * </ul>
 */
@NullMarked
package dev.shakedown.proxy;

import org.jspecify.annotations.NullMarked;
