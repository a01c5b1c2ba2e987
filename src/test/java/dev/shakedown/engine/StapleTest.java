package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Credential;
import dev.shakedown.scenario.ScenarioForge;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StapleTest {

    private static final ScenarioForge FORGE = new ScenarioForge();
    private static final X509Certificate[] NOBODY = {};

    @ParameterizedTest
    @ValueSource(strings = {"baseline", "staple-good", "must-staple"})
    void hasNothingAgainstWhatIsRight(String scenario) {
        Credential credential = FORGE.of(scenario);

        assertThat(complaint(credential, credential.staple())).isEmpty();
    }

    @Test
    void tellsThatACertificateIsRevoked() {
        Credential revoked = FORGE.of("revoked-stapled");

        assertThat(complaint(revoked, revoked.staple()))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("its certificate 'localhost' was revoked at 2")
                        .endsWith(", as the OCSP response says that it staples itself"));
    }

    @Test
    void findsTheIssuerAmongTheRootsIfItWasNotSent() {
        Credential revoked = FORGE.of("revoked-stapled");
        List<X509Certificate> chain = chain(revoked);
        Staple staple = new Staple(revoked.staple());

        assertThat(staple.complaint(chain.subList(0, 1), new X509Certificate[] {FORGE.root(), chain.get(1)}))
                .isPresent();
        assertThat(staple.complaint(chain.subList(0, 1), NOBODY))
                .as("nobody can tell who signed it")
                .isEmpty();
    }

    @Test
    void believesOnlyWhatTheIssuerSigned() {
        Credential revoked = FORGE.of("revoked-stapled");
        byte[] forged = Objects.requireNonNull(revoked.staple()).clone();
        forged[forged.length - 1] ^= 1;

        assertThat(complaint(revoked, forged)).isEmpty();
        assertThat(complaint(FORGE.of("baseline"), revoked.staple()))
                .as("a staple of another certificate")
                .isEmpty();
    }

    @Test
    void wantsAGoodStapleWhereTheCertificateDoes() {
        Credential strict = FORGE.of("must-staple-missing");
        String demand = "its certificate 'localhost' demands a stapled OCSP response (must-staple), and ";

        assertThat(complaint(strict, null)).contains(demand + "none is stapled");
        assertThat(complaint(strict, new byte[] {1, 2, 3}))
                .contains(demand + "of the one that is stapled the response does not parse");
        assertThat(complaint(strict, TestCredentials.STAPLE))
                .contains(demand + "of the one that is stapled the responder refuses: try later");
        assertThat(complaint(strict, FORGE.of("staple-good").staple()))
                .contains(demand + "of the one that is stapled the response is about another certificate");
        assertThat(new Staple(TestCredentials.STAPLE).complaint(chain(strict).subList(0, 1), NOBODY))
                .contains(demand + "the one that is stapled vouches for nothing");
    }

    @Test
    void anEngineThatKnowsNoStapleHasNone() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);

        assertThat(Staple.of(context.createSSLEngine()).response()).isNull();
    }

    private static Optional<String> complaint(Credential credential, byte @Nullable [] staple) {
        return new Staple(staple).complaint(chain(credential), NOBODY);
    }

    private static List<X509Certificate> chain(Credential credential) {
        return credential.chain().stream().map(TestCredentials::parse).toList();
    }
}
