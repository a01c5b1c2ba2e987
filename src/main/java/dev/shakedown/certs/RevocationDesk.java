package dev.shakedown.certs;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers for the certificates that were forged with a word on their revocation. Safe for any thread. */
final class RevocationDesk implements RevocationAnswers {

    /** Where the OCSP responder is asked. */
    static final String OCSP_PATH = "/ocsp";

    private static final int LIMIT = 10_000;
    private static final Pattern CRL_PATH = Pattern.compile("/crl/(k\\d+)\\.crl");

    private final CrlForge crls;
    private final OcspResponder responder;
    private final BoundedCache<BigInteger, RevocationCase> bySerial = new BoundedCache<>(LIMIT);
    private final BoundedCache<String, RevocationCase> byCredential = new BoundedCache<>(LIMIT);

    RevocationDesk(InstantSource clock) {
        this.crls = new CrlForge(clock);
        this.responder = new OcspResponder(clock);
    }

    /** Where the revocation list of a credential is found. */
    static String crlPath(String credentialId) {
        return "/crl/" + credentialId + ".crl";
    }

    /** Answers for a leaf from now on. */
    void open(RevocationCase revocation) {
        bySerial.put(revocation.serial(), revocation);
        byCredential.put(revocation.credentialId(), revocation);
    }

    /** The OCSP response that a server staples. */
    byte[] staple(RevocationCase revocation) {
        return responder.staple(revocation);
    }

    @Override
    public Answer ocsp(byte[] request) {
        return responder.answer(request, this::knownToResponder);
    }

    @Override
    public Optional<Answer> document(String path) {
        Matcher crl = CRL_PATH.matcher(path);
        return crl.matches() ? byCredential.find(crl.group(1)).flatMap(this::crl) : Optional.empty();
    }

    private Optional<RevocationCase> knownToResponder(BigInteger serial) {
        return bySerial.find(serial).filter(found -> found.recipe().ocsp() != RevocationStatus.NONE);
    }

    private Optional<Answer> crl(RevocationCase revocation) {
        RevocationStatus status = revocation.recipe().crl();
        return status == RevocationStatus.NONE
                ? Optional.empty()
                : Optional.of(new Answer(
                        revocation.credentialId(),
                        "crl",
                        status.name().toLowerCase(Locale.ROOT),
                        "application/pkix-crl",
                        crls.list(revocation)));
    }
}
