package dev.shakedown.servers;

/** Whatever listens on a port of the loopback address until it is closed. */
interface RunningServer extends AutoCloseable {

    int port();

    @Override
    void close();
}
