package dev.shakedown.probe.finding;

import dev.shakedown.observation.Printable;
import dev.shakedown.probe.ClientAuth;
import dev.shakedown.scenario.Cause;
import java.util.List;

/** Servers that want to know who the client is (RFC 9846 section 4.4.2). */
final class ClientCertificate implements Rule {

    private static final int LONGEST = 200;

    @Override
    public List<Finding> findings(Examination examination) {
        ClientAuth auth = examination.profile().clientAuth();
        String names = auth.authorities().isEmpty()
                ? "it names no authority"
                : "it takes certificates of " + Printable.of(String.join("; ", auth.authorities()), LONGEST);
        return switch (auth.demand()) {
            case REQUIRED ->
                List.of(Finding.warning(
                        Cause.SERVER_MISCONFIGURATION,
                        "The server requires a certificate of the client, and refuses everybody without one.",
                        "it sent a CertificateRequest and refused the empty answer; " + names,
                        "give the client a certificate and its key, of an authority that the server takes; or make it optional"
                                + " on the server if that is not meant",
                        null));
            case REQUESTED ->
                List.of(Finding.info(
                        Cause.SERVER_MISCONFIGURATION,
                        "The server asks for a certificate of the client, and goes on without.",
                        "it sent a CertificateRequest; " + names,
                        "nothing, if it is meant: browsers may show their users a dialogue",
                        null));
            case NONE, UNKNOWN -> List.of();
        };
    }
}
