package dev.shakedown.certs;

/** A part of the chain that a server may send. */
public enum Link {
    LEAF,
    /** The recipe's own intermediates, nearest the leaf first. */
    INTERMEDIATES,
    /** The issuer's intermediate; nothing for a self-signed certificate. */
    ISSUER,
    /** The issuer's root; nothing for a self-signed certificate. */
    ROOT
}
