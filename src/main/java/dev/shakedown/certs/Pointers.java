package dev.shakedown.certs;

import org.jspecify.annotations.Nullable;

/**
 * Where a certificate says that its revocation can be looked up.
 *
 * @param ocsp the address of the OCSP responder, or null
 * @param crl the address of the revocation list, or null
 * @param mustStaple true if it demands a stapled response
 */
record Pointers(@Nullable String ocsp, @Nullable String crl, boolean mustStaple) {

    static final Pointers NONE = new Pointers(null, null, false);
}
