package dev.shakedown.decrypt;

/** Which end of a connection sent something, and so under whose keys it is protected. */
public enum Sender {
    CLIENT,
    SERVER
}
