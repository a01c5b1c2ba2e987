package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertPathValidatorException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchyTest {

    private final InstantSource clock = InstantSource.system();
    private final Hierarchy hierarchy =
            Hierarchy.create("Shakedown sandbox", "here now", PermittedNames.with(List.of("example.com")), clock);

    @Test
    void bothCertificatesAreAuthoritiesForThirtyDays() throws Exception {
        for (X509Certificate authority : List.of(hierarchy.root().certificate(), intermediate())) {
            assertThat(authority.getBasicConstraints()).as("path length").isEqualTo(Integer.MAX_VALUE);
            assertThat(authority.getCriticalExtensionOIDs())
                    .containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19", "2.5.29.30");
            assertThat(Duration.between(
                            authority.getNotBefore().toInstant(),
                            authority.getNotAfter().toInstant()))
                    .isEqualTo(Duration.ofDays(30));
        }
        assertThat(hierarchy.intermediate().facts().subject()).isEqualTo("Shakedown sandbox intermediate here now");
        assertThat(hierarchy.intermediate().facts().issuer()).isEqualTo("Shakedown sandbox root here now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "a.test", "www.example.com", "127.0.0.1", "::1"})
    void theIntermediateMaySignForPermittedNames(String host) throws Exception {
        Witness.validate(hierarchy.root().certificate(), chain("${host}", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com", "10.0.0.1", "2001:db8::1", "email:someone@evil.com"})
    void clientsRefuseWhatALeakedKeySignsForOtherNames(String name) {
        assertThatThrownBy(() -> Witness.validate(hierarchy.root().certificate(), chain(name, "localhost")))
                .isInstanceOfSatisfying(
                        CertPathValidatorException.class,
                        refusal -> assertThat(refusal.getReason()).isEqualTo(PKIXReason.INVALID_NAME));
    }

    @Test
    void aCommonNameIsNoWayAround() {
        Blueprint blueprint = new Blueprint(Recipes.names("evil.com"), 0, new RequestedHost("x"), Pointers.NONE);
        ForgedCertificate leaf = new CertificateForge(clock)
                .signed(blueprint, SubjectKey.generate(KeyType.ECDSA_P256), hierarchy.intermediate());
        List<byte[]> chain = List.of(leaf.der(), hierarchy.intermediate().der());

        assertThatThrownBy(() -> Witness.validate(hierarchy.root().certificate(), chain))
                .hasMessageContaining("name constraints");
    }

    @Test
    void anUnconstrainedOneMaySignForAnything() throws Exception {
        Hierarchy any = Hierarchy.create("any", "here", PermittedNames.with(List.of("*")), clock);
        ForgedCertificate leaf = leaf(any, "evil.com", "localhost");

        Witness.validate(
                any.root().certificate(), List.of(leaf.der(), any.intermediate().der()));
    }

    private List<byte[]> chain(String name, String host) {
        return List.of(
                leaf(hierarchy, name, host).der(), hierarchy.intermediate().der());
    }

    private ForgedCertificate leaf(Hierarchy issuer, String name, String host) {
        Blueprint blueprint = new Blueprint(Recipes.names(null, name), 0, new RequestedHost(host), Pointers.NONE);
        return new CertificateForge(clock)
                .signed(blueprint, SubjectKey.generate(KeyType.ECDSA_P256), issuer.intermediate());
    }

    private X509Certificate intermediate() throws Exception {
        return Witness.parse(hierarchy.intermediate().der());
    }
}
