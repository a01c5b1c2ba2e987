/**
 * The network side: listeners, ingress, planner, pipeline, relay, upstream leg, embedded origin, revocation service.
 * Every handler runs on the event loop of its client connection and has a constant name.
 */
@NullMarked
package dev.shakedown.proxy;

import org.jspecify.annotations.NullMarked;
