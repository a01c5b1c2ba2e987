package dev.shakedown.fault;

/** A fault that acts on records and moments alone, and so works with every engine. */
public sealed interface WireFault extends Fault
        permits Close, Corrupt, Delay, Drip, Fragment, OmitCloseNotify, Reset, SendAlert, SendBytes, Stall, Truncate {

    /** The fault at work on one new connection. */
    Injector start();
}
