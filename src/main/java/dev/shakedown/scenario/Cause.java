package dev.shakedown.scenario;

import java.util.Locale;

/** The nine common causes of a failed TLS handshake, each with the fix that a diagnosis offers. */
public enum Cause {
    EXPIRED_OR_INVALID_CERTIFICATE("check validity with the issuing CA or a tool; renew the certificate"),
    CERTIFICATE_NAME_MISMATCH("make the SAN match the requested name; add subject alternative names"),
    INCOMPATIBLE_PROTOCOL_VERSIONS("enable TLS 1.2 or higher on both sides; disable SSLv2, SSLv3, TLS 1.0 and TLS 1.1"),
    WEAK_OR_NO_SHARED_CIPHER("use AES of 128 bits or more with SHA-2; no DES, 3DES, RC4, MD5"),
    UNTRUSTED_CERTIFICATE_AUTHORITY("install the CA's root in the client, and send the intermediates from the server"),
    REVOKED_CERTIFICATE("check OCSP or CRL; replace the certificate; staple OCSP"),
    SERVER_MISCONFIGURATION(
            "correct the server's versions, suites, chain order, certificate paths, key pair, ALPN or client-auth settings"),
    CLIENT_SOFTWARE(
            "update the client: it lacks versions, suites, groups, signature schemes or extensions that the server needs"),
    NETWORK_INTERRUPTION("find loss, latency, resets, timeouts; raise the handshake timeout only with a reason");

    private final String fix;

    Cause(String fix) {
        this.fix = fix;
    }

    /** The name in YAML and JSON, for instance {@code revoked-certificate}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to do about it, in general; a diagnosis says it in the words of the case. */
    public String fix() {
        return fix;
    }
}
