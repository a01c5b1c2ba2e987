package dev.shakedown.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of an environment whatever would decide for the client whom it trusts and which way it goes. Several of
 * these win silently over the ones that an audit sets: {@code SSL_CERT_DIR} over {@code SSL_CERT_FILE}, for instance.
 */
final class Scrub {

    /** The variables that name a PEM file of roots; an audit sets them. */
    static final List<String> PEM_TRUST =
            List.of("SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS");

    private static final Set<String> OTHERS = Set.of(
            "ALL_PROXY",
            "AWS_CA_BUNDLE",
            "CARGO_HTTP_CAINFO",
            "CURL_HOME",
            "CURL_SSL_BACKEND",
            "DENO_CERT",
            "DENO_TLS_CA_STORE",
            "FTP_PROXY",
            "GIT_SSL_CAINFO",
            "GIT_SSL_CAPATH",
            "GIT_SSL_NO_VERIFY",
            "HTTPS_PROXY",
            "HTTP_PROXY",
            "JAVA_OPTS",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "NODE_OPTIONS",
            "NODE_TLS_REJECT_UNAUTHORIZED",
            "NODE_USE_ENV_PROXY",
            "NO_PROXY",
            "OPENSSL_CONF",
            "PERL_LWP_SSL_CA_FILE",
            "PERL_LWP_SSL_CA_PATH",
            "PERL_LWP_SSL_VERIFY_HOSTNAME",
            "PIP_CERT",
            "PYTHONHTTPSVERIFY",
            "SSLKEYLOGFILE",
            "SSL_CERT_DIR",
            "_JAVA_OPTIONS");

    private Scrub() {}

    /** Removes them, whether written in upper or in lower case. */
    static void apply(Map<String, String> environment) {
        environment.keySet().removeIf(name -> decides(name.toUpperCase(Locale.ROOT)));
    }

    private static boolean decides(String name) {
        return OTHERS.contains(name) || PEM_TRUST.contains(name) || name.startsWith("SHAKEDOWN_");
    }
}
