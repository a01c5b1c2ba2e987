package dev.shakedown.explain;

/** Who wrote a message. It decides what an alert means: the side that received it is not the one that refused. */
enum Writer {
    CLIENT,
    SERVER,
    UNKNOWN
}
