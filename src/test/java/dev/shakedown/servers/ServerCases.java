package dev.shakedown.servers;

import static dev.shakedown.servers.ServerCase.right;
import static dev.shakedown.servers.ServerCase.wrong;

import dev.shakedown.probe.Starttls;
import dev.shakedown.scenario.Cause;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The servers of other makers that the probe is tried on: right ones, and ones with one mistake each. */
final class ServerCases {

    /** OpenSSL's word for all that it would no longer do of itself. */
    private static final String OLD = "HIGH:!aNULL:!3DES:@SECLEVEL=0";

    /** GnuTLS's word for all that is right; its NORMAL has TLS 1.0 too. */
    private static final String MODERN = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";

    private final ServerStand stand;

    ServerCases(ServerStand stand) {
        this.stand = stand;
    }

    List<ServerCase> all() {
        return Stream.of(rightOnes(), dates(), issuers(), revocation(), versions(), suites(), settings(), network())
                .flatMap(cases -> cases)
                .toList();
    }

    private Stream<ServerCase> rightOnes() {
        return Stream.of(
                right("nginx", () -> nginx("baseline", "ssl_protocols TLSv1.2 TLSv1.3;")),
                right("nginx with RSA", () -> nginx("rsa-2048")),
                right("openssl", () -> openssl("baseline")),
                right("openssl with RSA", () -> openssl("rsa-2048")),
                right("openssl, TLS 1.3 only", () -> openssl("baseline", "-tls1_3")),
                right("openssl, good says the responder", () -> stand.opensslWithResponder(false)),
                right("gnutls", () -> gnutls("baseline", MODERN)),
                right("PostgreSQL", () -> postgres("baseline")).over(Starttls.POSTGRES));
    }

    private Stream<ServerCase> dates() {
        Cause invalid = Cause.EXPIRED_OR_INVALID_CERTIFICATE;
        return Stream.of(
                wrong("nginx, expired", invalid, () -> nginx("expired")),
                wrong("PostgreSQL, expired", invalid, () -> postgres("expired")).over(Starttls.POSTGRES),
                wrong("openssl, not yet valid", invalid, () -> openssl("not-yet-valid")),
                wrong("gnutls, intermediate expired", invalid, () -> gnutls("intermediate-expired", MODERN)),
                wrong("openssl, for clients only", invalid, () -> openssl("wrong-eku")),
                wrong("nginx, intermediate is no CA", invalid, () -> nginx("intermediate-ca-false")),
                wrong("nginx, signature broken", invalid, () -> nginx("bad-signature")));
    }

    private Stream<ServerCase> issuers() {
        Cause untrusted = Cause.UNTRUSTED_CERTIFICATE_AUTHORITY;
        Cause name = Cause.CERTIFICATE_NAME_MISMATCH;
        return Stream.of(
                wrong("nginx, another host", name, () -> nginx("wrong-host")),
                wrong("PostgreSQL, another host", name, () -> postgres("wrong-host"))
                        .over(Starttls.POSTGRES),
                wrong("openssl, no SAN", name, () -> openssl("cn-only")),
                wrong("nginx, self-signed", untrusted, () -> nginx("self-signed")),
                wrong("nginx, no intermediate", untrusted, () -> nginx("incomplete-chain")),
                wrong("gnutls, unknown root", untrusted, () -> gnutls("untrusted-root", MODERN)));
    }

    private Stream<ServerCase> revocation() {
        Cause revoked = Cause.REVOKED_CERTIFICATE;
        return Stream.of(
                wrong("nginx, must-staple without a staple", revoked, () -> nginx("must-staple-missing")),
                wrong("openssl, revoked says the responder", revoked, () -> stand.opensslWithResponder(true)),
                wrong("openssl, revoked says its staple", revoked, () -> {
                    KeyFiles.Pair pair = stand.keys().of("revoked-stapled");
                    return stand.openssl(pair, "-status_file", pair.staple().toString());
                }));
    }

    private Stream<ServerCase> versions() {
        Cause versions = Cause.INCOMPATIBLE_PROTOCOL_VERSIONS;
        return Stream.of(
                wrong(
                        "nginx, TLS 1.0 and 1.1 only",
                        versions,
                        () -> nginx("baseline", "ssl_protocols TLSv1 TLSv1.1; ssl_ciphers " + OLD + ";")),
                wrong(
                        "nginx, TLS 1.0 besides",
                        versions,
                        () -> nginx("baseline", "ssl_protocols TLSv1 TLSv1.2 TLSv1.3; ssl_ciphers " + OLD + ";")),
                wrong("gnutls, TLS 1.1 only", versions, () -> gnutls("baseline", "NORMAL:-VERS-ALL:+VERS-TLS1.1")));
    }

    private Stream<ServerCase> suites() {
        Cause weak = Cause.WEAK_OR_NO_SHARED_CIPHER;
        String tls12 = "-VERS-ALL:+VERS-TLS1.2";
        return Stream.of(
                wrong("openssl, RSA 1024", weak, () -> openssl("rsa-1024", "-cipher", OLD, "-no_tls1", "-no_tls1_1")),
                wrong("openssl, SHA-1", weak, () -> openssl("sha1-leaf", "-cipher", OLD, "-no_tls1", "-no_tls1_1")),
                wrong(
                        "nginx, CBC only",
                        weak,
                        () -> nginx("baseline", "ssl_protocols TLSv1.2; ssl_ciphers ECDHE-ECDSA-AES128-SHA;")),
                wrong("openssl, ARIA only", weak, () -> tls12("ECDHE-ARIA128-GCM-SHA256")),
                wrong("openssl, X448 only", weak, () -> openssl("baseline", "-groups", "X448", "-tls1_3")),
                wrong("openssl, no encryption", weak, () -> tls12("NULL-SHA256:@SECLEVEL=0")),
                wrong(
                        "openssl, anonymous",
                        weak,
                        () -> stand.openssl("-nocert", "-tls1_2", "-cipher", "aNULL:@SECLEVEL=0")),
                wrong("openssl, suites of another key", weak, () -> tls12("ECDHE-ECDSA-AES128-GCM-SHA256")),
                wrong(
                        "openssl, prime of 1024 bits",
                        weak,
                        () -> openssl(
                                "rsa-2048",
                                "-tls1_2",
                                "-cipher",
                                "DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0",
                                "-dhparam",
                                stand.primeOf1024Bits().toString())),
                wrong("gnutls, static RSA only", weak, () -> gnutls("rsa-2048", "NORMAL:-KX-ALL:+RSA:" + tls12)),
                wrong("gnutls, 3DES besides", weak, () -> gnutls("rsa-2048", "NORMAL:+3DES-CBC:" + tls12)),
                wrong("gnutls, RC4 only", weak, () -> gnutls("rsa-2048", "NORMAL:-CIPHER-ALL:+ARCFOUR-128:" + tls12)));
    }

    private Stream<ServerCase> settings() {
        Cause settings = Cause.SERVER_MISCONFIGURATION;
        return Stream.of(
                wrong("nginx, client certificate wanted", settings, () -> {
                    KeyFiles.Pair pair = stand.keys().of("baseline");
                    return stand.nginx(
                            pair.chain(),
                            pair.key(),
                            "ssl_verify_client on; ssl_client_certificate " + pair.rest() + ";");
                }),
                wrong("openssl, client certificate wanted", settings, () -> openssl("baseline", "-Verify", "1")),
                wrong(
                        "gnutls, client certificate wanted",
                        settings,
                        () -> gnutls("baseline", MODERN, "--require-client-cert")),
                wrong("nginx without TLS", settings, () -> stand.nginxInTheClear()),
                wrong(
                                "PostgreSQL, TLS off",
                                settings,
                                () -> stand.postgres(stand.keys().of("baseline"), false))
                        .over(Starttls.POSTGRES),
                wrong("PostgreSQL, asked without STARTTLS", settings, () -> postgres("baseline")),
                wrong("nginx, rejects the name", settings, () -> nginx("baseline", "ssl_reject_handshake on;")),
                wrong("nginx, chain in the wrong order", settings, () -> {
                    KeyFiles.Pair pair = stand.keys().reversed("three-intermediates");
                    return stand.nginx(pair.chain(), pair.key());
                }));
    }

    private static Stream<ServerCase> network() {
        Cause network = Cause.NETWORK_INTERRUPTION;
        return Stream.of(
                wrong("a listener that never answers", network, RudeServer::silent),
                wrong("a listener that resets", network, RudeServer::resetting),
                wrong("a closed port", network, () -> {
                    RunningServer server = RudeServer.silent();
                    server.close();
                    return server;
                }));
    }

    private RunningServer nginx(String scenario, String... directives) throws IOException {
        KeyFiles.Pair pair = stand.keys().of(scenario);
        return stand.nginx(pair.chain(), pair.key(), directives);
    }

    private RunningServer openssl(String scenario, String... options) throws IOException {
        return stand.openssl(stand.keys().of(scenario), options);
    }

    private RunningServer tls12(String suites) throws IOException {
        return openssl("rsa-2048", "-tls1_2", "-cipher", suites);
    }

    private RunningServer gnutls(String scenario, String priority, String... options) throws IOException {
        return stand.gnutls(stand.keys().of(scenario), priority, options);
    }

    private RunningServer postgres(String scenario) throws IOException, InterruptedException {
        return stand.postgres(stand.keys().of(scenario), true);
    }
}
