package dev.shakedown.scenario;

/** Which standard a client is measured by where standards differ. */
public enum Profile {
    /** Path validation as RFC 5280 has it. */
    RFC5280,
    /** What browsers and the CA/Browser Forum ask for besides: the default. */
    WEBPKI
}
