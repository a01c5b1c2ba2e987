package dev.shakedown.observation.diagnosis;

/** How a client is made to trust the sandbox CA, the commonest thing to forget on the first day. */
final class TrustTheSandbox {

    static final String FIX =
            "give the client the sandbox CA's root, ca.pem ('ca show' tells where it is, 'audit' passes it as {ca}): curl"
                    + " --cacert, SSL_CERT_FILE for OpenSSL and Go, REQUESTS_CA_BUNDLE for Python, NODE_EXTRA_CA_CERTS for"
                    + " Node, javax.net.ssl.trustStore for Java ('ca export --format p12'), 'ca trust' for the system";

    private TrustTheSandbox() {}
}
