package dev.shakedown.probe.finding;

import dev.shakedown.probe.Identity.KeyProof;
import dev.shakedown.scenario.Cause;
import java.util.List;

/** A certificate and a private key that do not belong together. */
final class KeyPair implements Rule {

    @Override
    public List<Finding> findings(Examination examination) {
        return examination.profile().identity().proof() == KeyProof.FAILED
                ? List.of(Finding.error(
                        Cause.SERVER_MISCONFIGURATION,
                        "The server signs with another key than the one in its certificate: certificate and private key do not"
                                + " belong together.",
                        "the signature of its handshake does not verify with the key of the certificate",
                        "install the private key that the certificate was issued for; compare with openssl x509 -pubkey and"
                                + " openssl pkey -pubout",
                        null))
                : List.of();
    }
}
