package dev.shakedown.proxy;

import dev.shakedown.fault.Moment;

/** What wants to know which moments a connection reaches. */
@FunctionalInterface
interface Moments {

    /** For a connection without faults. */
    Moments IGNORED = moment -> {};

    /**
     * The connection has reached a moment. {@link Moment#RESPONSE} is announced one step early, when the first response
     * is about to be encrypted; it is reached with the next record of application data.
     */
    void reached(Moment moment);
}
