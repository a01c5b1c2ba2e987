package dev.shakedown.scenario;

/** What a correct client does. */
public enum Expected {
    /** Goes on and sends its request. */
    ACCEPT,
    /** Refuses, before it has sent any application data. */
    REJECT,
    /** May do either: standards or policies differ. */
    ANY
}
