package dev.shakedown.explain;

/** Where to look first. */
public enum Side {
    CLIENT,
    SERVER,
    /** Between them: firewalls, proxies, load balancers, lost packets. */
    NETWORK
}
