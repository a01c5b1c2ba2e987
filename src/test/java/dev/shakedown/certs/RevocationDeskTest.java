package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.bc.BcECContentVerifierProviderBuilder;
import org.junit.jupiter.api.Test;

class RevocationDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final byte[] NONCE = {4, 2, 7, 8};

    private final RevocationDesk desk = new RevocationDesk(() -> NOW);
    private final ForgedCertificate issuer = Hierarchy.create("any", "here", PermittedNames.with(List.of()), () -> NOW)
            .intermediate();

    @Test
    void theResponderSaysGood() throws Exception {
        RevocationAnswers.Answer answer = ask(RevocationStatus.GOOD);

        assertThat(answer.credentialId()).isEqualTo("k1");
        assertThat(answer.kind()).isEqualTo("ocsp");
        assertThat(answer.answer()).isEqualTo("good");
        assertThat(answer.mediaType()).isEqualTo("application/ocsp-response");
        assertThat(response(answer).getResponses()[0].getCertStatus()).isEqualTo(CertificateStatus.GOOD);
    }

    @Test
    void theResponderSaysRevoked() throws Exception {
        RevocationAnswers.Answer answer = ask(RevocationStatus.REVOKED);

        assertThat(answer.answer()).isEqualTo("revoked");
        RevokedStatus status =
                (RevokedStatus) response(answer).getResponses()[0].getCertStatus();
        assertThat(status.getRevocationTime()).isEqualTo(NOW.minus(Duration.ofHours(1)));
    }

    @Test
    void theResponderAnswersAfreshAndWithTheNonce() throws Exception {
        BasicOCSPResp response = response(ask(RevocationStatus.GOOD));

        assertThat(response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)
                        .getExtnValue()
                        .getOctets())
                .isEqualTo(NONCE);
        assertThat(response.getProducedAt()).isEqualTo(NOW);
        assertThat(response.getResponses()[0].getNextUpdate()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(response.isSignatureValid(
                        new BcECContentVerifierProviderBuilder(new DefaultDigestAlgorithmIdentifierFinder())
                                .build(new X509CertificateHolder(issuer.der()))))
                .isTrue();
    }

    @Test
    void theResponderKnowsOnlyWhatPointsToIt() throws Exception {
        assertThat(ask(RevocationStatus.NONE).answer()).isEqualTo("unauthorized");
        assertThat(new OCSPResp(desk.ocsp(request(BigInteger.ONE)).body()).getStatus())
                .isEqualTo(OCSPResp.UNAUTHORIZED);
    }

    @Test
    void nonsenseIsMalformed() throws Exception {
        for (byte[] request : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[] {0x30, 0}, issuer.der())) {
            RevocationAnswers.Answer answer = desk.ocsp(request);

            assertThat(answer.answer()).isEqualTo("malformed");
            assertThat(new OCSPResp(answer.body()).getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
        }
    }

    @Test
    void theListNamesTheRevokedLeaf() throws Exception {
        desk.open(revocation(RevocationStatus.NONE, RevocationStatus.REVOKED));

        RevocationAnswers.Answer answer = desk.document("/crl/k1.crl").orElseThrow();

        assertThat(answer.answer()).isEqualTo("revoked");
        assertThat(answer.mediaType()).isEqualTo("application/pkix-crl");
        X509CRL list = Witness.parseList(answer.body());
        list.verify(Witness.parse(issuer.der()).getPublicKey());
        assertThat(list.getRevokedCertificate(BigInteger.TEN)).isNotNull();
        assertThat(list.getThisUpdate()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(list.getNextUpdate()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void theListIsEmptyIfTheLeafIsGood() throws Exception {
        desk.open(revocation(RevocationStatus.NONE, RevocationStatus.GOOD));

        RevocationAnswers.Answer answer = desk.document("/crl/k1.crl").orElseThrow();

        assertThat(answer.answer()).isEqualTo("good");
        assertThat(Witness.parseList(answer.body()).getRevokedCertificates()).isNull();
    }

    @Test
    void thereIsNoListThatNothingPointsTo() {
        desk.open(revocation(RevocationStatus.GOOD, RevocationStatus.NONE));

        assertThat(desk.document("/crl/k1.crl")).isEmpty();
        assertThat(desk.document("/crl/k2.crl")).isEmpty();
        assertThat(desk.document("/")).isEmpty();
    }

    private RevocationAnswers.Answer ask(RevocationStatus status) throws Exception {
        desk.open(revocation(status, RevocationStatus.NONE));
        return desk.ocsp(request(BigInteger.TEN));
    }

    private RevocationCase revocation(RevocationStatus ocsp, RevocationStatus crl) {
        return new RevocationCase("k1", new RevocationRecipe(null, ocsp, crl, false), BigInteger.TEN, issuer);
    }

    private byte[] request(BigInteger serial) throws Exception {
        CertificateID id = new CertificateID(
                new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1),
                new X509CertificateHolder(issuer.der()),
                serial);
        Extension nonce = new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(NONCE));
        return new OCSPReqBuilder()
                .addRequest(id)
                .setRequestExtensions(new Extensions(nonce))
                .build()
                .getEncoded();
    }

    private static BasicOCSPResp response(RevocationAnswers.Answer answer) throws Exception {
        return (BasicOCSPResp) new OCSPResp(answer.body()).getResponseObject();
    }
}
