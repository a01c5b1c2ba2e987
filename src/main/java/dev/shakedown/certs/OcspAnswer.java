package dev.shakedown.certs;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What an OCSP response says of one certificate (RFC 6960).
 *
 * @param status the answer
 * @param thisUpdate when it was true, or null if there is no answer
 * @param nextUpdate until when it may be used, or null if it does not say
 * @param revokedAt when the certificate was revoked, or null
 * @param problem why the answer cannot be relied upon, or null
 */
public record OcspAnswer(
        Status status,
        @Nullable Instant thisUpdate,
        @Nullable Instant nextUpdate,
        @Nullable Instant revokedAt,
        @Nullable String problem) {

    /** The media type of a request. */
    public static final String REQUEST_TYPE = "application/ocsp-request";

    /** What a responder can say. */
    public enum Status {
        GOOD,
        REVOKED,
        /** The responder does not know the certificate. */
        UNKNOWN,
        /** It said nothing about the certificate that could be read. */
        NONE
    }

    /**
     * Reads a response.
     *
     * @param der the response, DER or not
     * @param subject the certificate that was asked about
     * @param issuer its issuer
     */
    public static OcspAnswer read(byte[] der, X509Certificate subject, X509Certificate issuer) {
        try {
            OCSPResp response = new OCSPResp(der);
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                return nothing("the responder refuses: " + word(response.getStatus()));
            }
            if (!(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                return nothing("the response is not of the basic type");
            }
            Optional<SingleResp> single = Stream.of(basic.getResponses())
                    .filter(one -> isAbout(one.getCertID(), subject, issuer))
                    .findFirst();
            return single.map(one -> read(one, signedBy(basic, issuer) ? null : "its signature does not verify"))
                    .orElseGet(() -> nothing("the response is about another certificate"));
        } catch (IOException | OCSPException | RuntimeException e) {
            // Whatever a parser makes of bytes that anybody may send.
            return nothing("the response does not parse");
        }
    }

    /** A request that asks about a certificate, without a nonce. */
    public static byte[] request(X509Certificate subject, X509Certificate issuer) {
        try {
            CertificateID id = new CertificateID(
                    sha1(), new X509CertificateHolder(issuer.getEncoded()), subject.getSerialNumber());
            return new OCSPReqBuilder().addRequest(id).build().getEncoded();
        } catch (IOException | OCSPException | CertificateEncodingException e) {
            throw new IllegalStateException("cannot make an OCSP request", e);
        }
    }

    private static OcspAnswer read(SingleResp response, @Nullable String problem) {
        Object said = response.getCertStatus();
        Status status = said == null ? Status.GOOD : said instanceof UnknownStatus ? Status.UNKNOWN : Status.REVOKED;
        Instant revokedAt = said instanceof RevokedStatus revoked
                ? revoked.getRevocationTime().toInstant()
                : null;
        Date next = response.getNextUpdate();
        return new OcspAnswer(
                status,
                response.getThisUpdate().toInstant(),
                next == null ? null : next.toInstant(),
                revokedAt,
                problem);
    }

    private static OcspAnswer nothing(String problem) {
        return new OcspAnswer(Status.NONE, null, null, null, problem);
    }

    private static boolean isAbout(CertificateID id, X509Certificate subject, X509Certificate issuer) {
        try {
            return id.getSerialNumber().equals(subject.getSerialNumber())
                    && id.matchesIssuer(
                            new X509CertificateHolder(issuer.getEncoded()), new BcDigestCalculatorProvider());
        } catch (IOException | OCSPException | CertificateEncodingException e) {
            return false;
        }
    }

    /** By the issuer itself, or by a certificate in the response that the issuer has signed for the purpose. */
    private static boolean signedBy(BasicOCSPResp response, X509Certificate issuer) {
        try {
            JcaContentVerifierProviderBuilder verifiers = new JcaContentVerifierProviderBuilder();
            if (response.isSignatureValid(verifiers.build(issuer.getPublicKey()))) {
                return true;
            }
            for (X509CertificateHolder delegate : response.getCerts()) {
                if (delegate.isSignatureValid(verifiers.build(issuer.getPublicKey()))
                        && response.isSignatureValid(verifiers.build(delegate))) {
                    return true;
                }
            }
            return false;
        } catch (OCSPException | OperatorCreationException | CertException | CertificateException e) {
            return false;
        }
    }

    private static DigestCalculator sha1() {
        try {
            return new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("no SHA-1", e);
        }
    }

    private static String word(int status) {
        String[] words = {
            "successful", "malformed request", "internal error", "try later", "", "signature required", "unauthorized"
        };
        return status >= 0 && status < words.length ? words[status] : "status " + status;
    }
}
