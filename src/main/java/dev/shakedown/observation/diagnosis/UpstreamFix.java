package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Transcript;
import dev.shakedown.observation.defect.Served;
import java.time.Instant;

/** What to do about a failed upstream leg. */
final class UpstreamFix {

    private UpstreamFix() {}

    static String of(UpstreamMeaning meaning, Transcript transcript) {
        return switch (meaning.failure()) {
            case UNRESOLVED -> "correct the upstream's name, or the name service of this machine";
            case REFUSED -> "start the upstream server, or correct its address and port";
            case UNREACHABLE -> "check the route and the firewall between this machine and the upstream";
            case TIMEOUT -> "check that the upstream answers at this address; raise the timeout only with a reason";
            case RESET, CLOSED -> "look into the upstream's log: it, or a device on the way, ended the connection";
            case UNTRUSTED ->
                "give the CA of the upstream with upstream.trust, let the upstream send its intermediates, or turn verification off with -k";
            case EXPIRED -> "renew the upstream's certificate, or turn verification off with -k";
            case INVALID ->
                "have the upstream's certificates issued anew, by the rules ('diagnose HOST:PORT' names the certificate at fault),"
                        + " or turn verification off with -k";
            case REVOKED -> "replace the upstream's certificate, or turn verification off with -k";
            case NAME_MISMATCH ->
                "add '%s' to the upstream certificate's subject alternative names, or turn verification off with -k"
                        .formatted(new Served(transcript, Instant.EPOCH).host());
            case VERSION -> "enable TLS 1.2 or 1.3 on the upstream";
            case CIPHER ->
                UpstreamMeaning.chain(transcript).isEmpty()
                        ? "enable AES-GCM suites with ECDHE on the upstream"
                        : "replace the upstream's certificate by one with SHA-256 and an RSA key of 2048 bits or more, or turn"
                                + " verification off with -k";
            case NOT_TLS -> "use the port on which the upstream speaks TLS";
            case WRONG_KEY -> "install the private key that belongs to the upstream's certificate, and reload it";
            case ALERT -> alert(meaning.alert());
            case UNSUPPORTED ->
                "the upstream needs an extension, group or signature scheme that this proxy lacks: offer others there";
            case FORBIDDEN -> "choose a destination that is not this proxy itself";
            case OTHER -> "look into the upstream's log and at the events of this connection";
        };
    }

    private static String alert(String name) {
        return switch (name) {
            case "unrecognized_name" ->
                "let the upstream serve the requested name (its virtual host or default certificate), or ask for another";
            case "no_application_protocol" ->
                "let the upstream select an application protocol (ALPN) that the client offers";
            case "certificate_required", "bad_certificate", "unknown_ca", "certificate_unknown", "access_denied" ->
                "the upstream demands a client certificate, which this proxy has none of: turn it off there, or bypass the proxy";
            default -> "look into the upstream's log: it refused our handshake (server name, ALPN, client certificate)";
        };
    }
}
