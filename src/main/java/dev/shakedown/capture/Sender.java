package dev.shakedown.capture;

/** One of the two ends of a TCP conversation. */
public enum Sender {
    /** The end that opened the connection. */
    CLIENT,
    /** The end that accepted it. */
    SERVER;

    /** The other end. */
    public Sender peer() {
        return this == CLIENT ? SERVER : CLIENT;
    }
}
