package dev.shakedown.certs;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.jspecify.annotations.Nullable;

/** Makes OCSP responses, signed by the leaf's issuer itself (RFC 6960 section 4.2). */
final class OcspResponder {

    private static final String MEDIA_TYPE = "application/ocsp-response";

    private final InstantSource clock;

    OcspResponder(InstantSource clock) {
        this.clock = clock;
    }

    /** Answers a request afresh and with its nonce; the function knows the certificates by serial number. */
    RevocationAnswers.Answer answer(byte[] request, Function<BigInteger, Optional<RevocationCase>> known) {
        return Question.parse(request)
                .map(question -> known.apply(question.id().getSerialNumber())
                        .map(found -> answer(found, question))
                        .orElseGet(() -> refusal(OCSPRespBuilder.UNAUTHORIZED, "unauthorized")))
                .orElseGet(() -> refusal(OCSPRespBuilder.MALFORMED_REQUEST, "malformed"));
    }

    /** A response for a server to staple, without a request and so without a nonce. */
    byte[] staple(RevocationCase revocation) {
        AlgorithmIdentifier sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE);
        ForgedCertificate issuer = revocation.issuer();
        CertID id = new CertID(
                sha1,
                new DEROctetString(Der.sha1(Der.encode(issuer.subject()))),
                new DEROctetString(issuer.key().publicKeyHash()),
                new ASN1Integer(revocation.serial()));
        Question question = new Question(new CertificateID(id), Optional.empty());
        return response(revocation, question, revocation.recipe().staple());
    }

    private RevocationAnswers.Answer answer(RevocationCase revocation, Question question) {
        RevocationStatus status = revocation.recipe().ocsp();
        return new RevocationAnswers.Answer(
                revocation.credentialId(),
                "ocsp",
                status.name().toLowerCase(Locale.ROOT),
                MEDIA_TYPE,
                response(revocation, question, status));
    }

    private byte[] response(RevocationCase revocation, Question question, RevocationStatus status) {
        Instant now = clock.instant();
        SubjectKey key = revocation.issuer().key();
        BasicOCSPRespBuilder response =
                new BasicOCSPRespBuilder(new RespID(new ResponderID(new DEROctetString(key.publicKeyHash()))));
        response.addResponse(
                question.id(),
                status == RevocationStatus.REVOKED
                        ? new RevokedStatus(Date.from(RevocationCase.revokedAt(now)), CRLReason.keyCompromise)
                        : CertificateStatus.GOOD,
                Date.from(now.minus(RevocationCase.SETTLED)),
                Date.from(now.plus(RevocationCase.FRESH)));
        question.nonce().map(Extensions::new).ifPresent(response::setResponseExtensions);
        try {
            IssuerSignature signature = new IssuerSignature(key, Digest.SHA256);
            return encode(OCSPRespBuilder.SUCCESSFUL, response.build(signature, null, Date.from(now)));
        } catch (OCSPException e) {
            throw new IllegalStateException("cannot make an OCSP response", e);
        }
    }

    private static RevocationAnswers.Answer refusal(int status, String word) {
        return new RevocationAnswers.Answer("", "ocsp", word, MEDIA_TYPE, encode(status, null));
    }

    private static byte[] encode(int status, @Nullable BasicOCSPResp response) {
        try {
            return new OCSPRespBuilder().build(status, response).getEncoded();
        } catch (OCSPException | IOException e) {
            throw new IllegalStateException("cannot encode an OCSP response", e);
        }
    }

    /** What a request asks: the first of its certificates, for no client asks for more at once. */
    private record Question(CertificateID id, Optional<Extension> nonce) {

        static Optional<Question> parse(byte[] request) {
            try {
                OCSPReq parsed = new OCSPReq(request);
                Extension nonce = parsed.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
                return Stream.of(parsed.getRequestList())
                        .findFirst()
                        .map(first -> new Question(first.getCertID(), Optional.ofNullable(nonce)));
            } catch (IOException | RuntimeException e) {
                // Whatever a parser makes of bytes that anybody may send.
                return Optional.empty();
            }
        }
    }
}
