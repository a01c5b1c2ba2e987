package dev.shakedown.reproduce;

/** A part of what a scenario serves. */
public enum Section {
    CERTIFICATE,
    REVOCATION,
    TLS,
    FAULTS
}
