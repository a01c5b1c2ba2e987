package dev.shakedown.scenario;

/** An engine that a scenario may insist on. */
public enum EngineName {
    BORINGSSL,
    BOUNCY_CASTLE
}
