package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.junit.jupiter.api.Test;

class OcspResponderTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aStapleIsAboutTheLeafOfItsIssuer() throws Exception {
        ForgedCertificate issuer = Hierarchy.create("any", "here", PermittedNames.with(List.of()), () -> NOW)
                .intermediate();
        RevocationRecipe recipe = new RevocationRecipe(RevocationStatus.GOOD, null, null, false);

        byte[] staple = new OcspResponder(() -> NOW).staple(new RevocationCase("k1", recipe, BigInteger.TEN, issuer));

        BasicOCSPResp response = (BasicOCSPResp) new OCSPResp(staple).getResponseObject();
        SingleResp single = response.getResponses()[0];
        assertThat(single.getCertID().getSerialNumber()).isEqualTo(BigInteger.TEN);
        assertThat(single.getCertID()
                        .matchesIssuer(new X509CertificateHolder(issuer.der()), new BcDigestCalculatorProvider()))
                .isTrue();
        assertThat(response.hasExtensions()).as("nonce").isFalse();
    }
}
