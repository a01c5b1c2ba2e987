package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.ClientAuth;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Identity;
import dev.shakedown.probe.NameBehaviour;
import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.probe.VersionSupport.Order;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.TlsParameters;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsLikenessTest {

    private static final String MODERN = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
    private static final String EPHEMERAL = "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256";

    private final Findings findings = new Findings();

    @Test
    void whatNegotiatesNothingLeavesAllToTheEngine() {
        assertThat(like(Parameters.NONE, false)).isEqualTo(TlsParameters.DEFAULT);
        assertThat(findings.remarks()).isEmpty();
        assertThat(findings.losses()).isEmpty();
    }

    @Test
    void takesOverSuitesGroupsAndProtocolsAndLeavesOutTheUsualVersions() {
        TlsParameters tls =
                like(accepting(null, support("TLSv1.3: TLS_AES_128_GCM_SHA256"), support("TLSv1.2: " + MODERN)), false);

        assertThat(tls.versions()).isEmpty();
        assertThat(tls.suites()).extracting(CipherSuite::name).containsExactly("TLS_AES_128_GCM_SHA256", MODERN);
        assertThat(tls.groups()).extracting(NamedGroup::name).containsExactly("X25519");
        assertThat(tls.alpn()).containsExactly("h2");
        assertThat(tls.signatureSchemes()).isEmpty();
        assertThat(tls.dh()).isZero();
        assertThat(findings.defects()).isEmpty();
        assertThat(findings.losses()).isEmpty();
        assertThat(findings.remarks())
                .containsExactly(
                        new Remark(Section.TLS, "the server accepts TLSv1.3, TLSv1.2 and 2 cipher suites; no others"));
    }

    @Test
    void namesTheVersionsWhereTheyAreNotTheUsual() {
        assertThat(like(accepting(null, support("TLSv1.2: " + MODERN)), false).versions())
                .containsExactly(ProtocolVersion.TLS_1_2);
        assertThat(findings.defects()).as("TLS 1.2 will do").isEmpty();
    }

    @Test
    void aServerOfOldVersionsAloneIsIncompatible() {
        like(accepting(null, support("TLSv1.1: " + MODERN), support("TLSv1: " + MODERN)), false);

        assertThat(findings.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.cause()).isEqualTo(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS);
            assertThat(defect.text()).isEqualTo("the server has no version newer than TLSv1.1");
        });
    }

    @Test
    void losesWhatNoEngineHas() {
        TlsParameters tls = like(
                accepting(null, support("TLSv1.2: TLS_RSA_WITH_RC4_128_SHA TLS_PSK_WITH_AES_128_CBC_SHA " + MODERN)),
                false);

        assertThat(tls.suites()).extracting(CipherSuite::name).containsExactly(MODERN);
        assertThat(findings.losses())
                .containsExactly("the cipher suites TLS_RSA_WITH_RC4_128_SHA, TLS_PSK_WITH_AES_128_CBC_SHA,"
                        + " which no engine has");
    }

    @Test
    void countsWhatIsLostAmongWhatTheServerAccepts() {
        like(accepting(null, support("TLSv1.2: TLS_RSA_WITH_RC4_128_SHA " + MODERN)), false);

        assertThat(findings.remarks())
                .containsExactly(new Remark(Section.TLS, "the server accepts TLSv1.2 and 2 cipher suites; no others"));
    }

    @Test
    void saysThatAServerWithNothingButWhatNoEngineHasIsNotReproduced() {
        assertThat(like(accepting(null, support("TLSv1.2: TLS_RSA_WITH_RC4_128_SHA")), false)
                        .suites())
                .isEmpty();
        assertThat(findings.losses())
                .containsExactly("the cipher suites TLS_RSA_WITH_RC4_128_SHA, which no engine has;"
                        + " the scenario has the usual ones, and is right where the server is not");
        assertThat(findings.defects()).as("of the scenario").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 TLS_RSA_WITH_AES_128_GCM_SHA256, ,             ",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,                               TOLERATED, forward secrecy",
        "TLS_RSA_WITH_AES_128_GCM_SHA256,                                  REFUSED,   forward secrecy",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA TLS_RSA_WITH_AES_128_CBC_SHA,  REFUSED,   forward secrecy",
        "TLS_DH_anon_WITH_AES_128_GCM_SHA256,                              REFUSED,   forward secrecy"
    })
    void judgesTheBestOfTheSuites(String suites, Defect.@Nullable Standing standing, @Nullable String words) {
        like(accepting(null, support("TLSv1.2: " + suites)), false);

        if (standing == null) {
            assertThat(findings.defects()).isEmpty();
        } else {
            assertWeak(standing, words);
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, 1024, REFUSED", "2048, 0, TOLERATED", "4096, 4096, TOLERATED", "256, 512, REFUSED"})
    void takesThePrimeOverAsFarAsItCanBeServed(int seen, int served, Defect.Standing standing) {
        assertThat(like(accepting(seen, support("TLSv1.2: " + EPHEMERAL)), false)
                        .dh())
                .isEqualTo(served);
        assertWeak(standing, "over a field of " + seen + " bits alone");
    }

    @Test
    void aPrimeThatNoSuiteNeedsIsNone() {
        assertThat(like(accepting(1024, support("TLSv1.2: " + MODERN)), false).dh())
                .isZero();
        like(accepting(1024, support("TLSv1.2: " + MODERN + " " + EPHEMERAL)), false);
        assertThat(findings.defects()).as("there is a better one").isEmpty();
    }

    @Test
    void aShortKeySignsAsItWasSeenToUnlessThereIsTls13() {
        VersionSupport old = support("TLSv1.2: " + MODERN);

        assertThat(like(accepting(null, old), true).signatureSchemes())
                .extracting(SignatureScheme::name)
                .containsExactly("rsa_pkcs1_sha256");
        assertThat(like(accepting(null, support("TLSv1.3: TLS_AES_128_GCM_SHA256"), old), true)
                        .signatureSchemes())
                .isEmpty();
    }

    @Test
    void saysWhatACaptureCannotShow() {
        VersionSupport seen =
                new VersionSupport(ProtocolVersion.TLS_1_2, List.of(CipherSuite.valueOf(MODERN)), Order.UNKNOWN, false);

        like(new Parameters(List.of(seen), List.of(), null, List.of(), List.of(), Map.of()), false);

        assertThat(findings.remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "the capture shows what was negotiated, TLSv1.2; what else the server accepts is unknown");
        assertThat(findings.losses()).isEmpty();
    }

    @Test
    void losesTheClientsOrderAndTheSilenceAboutProtocols() {
        VersionSupport support =
                new VersionSupport(ProtocolVersion.TLS_1_2, List.of(CipherSuite.valueOf(MODERN)), Order.CLIENT, true);

        like(new Parameters(List.of(support), List.of(), null, List.of(), List.of(), Map.of()), false);

        assertThat(findings.losses())
                .hasSize(2)
                .anyMatch(loss -> loss.contains("the client's order"))
                .anyMatch(loss -> loss.contains("no application protocol"));
    }

    @Test
    void leavesOutGroupsWithoutAName() {
        Parameters seen = new Parameters(
                List.of(support("TLSv1.2: " + MODERN)),
                List.of(new NamedGroup(0xfe31), NamedGroup.valueOf("secp256r1")),
                null,
                List.of(),
                List.of("h2"),
                Map.of());

        assertThat(like(seen, false).groups()).extracting(NamedGroup::name).containsExactly("secp256r1");
    }

    private void assertWeak(Defect.Standing standing, @Nullable String words) {
        assertThat(findings.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.cause()).isEqualTo(Cause.WEAK_OR_NO_SHARED_CIPHER);
            assertThat(defect.standing()).isEqualTo(standing);
            assertThat(defect.text()).contains(words);
        });
    }

    private TlsParameters like(Parameters seen, boolean needsScheme) {
        ServerProfile profile = new ServerProfile(
                new Endpoint("localhost", 443, "localhost", null),
                seen,
                Identity.NONE,
                ClientAuth.NONE,
                NameBehaviour.UNKNOWN,
                new Conduct(List.of(), Conduct.Closing.UNKNOWN, 0),
                List.of());
        return new TlsLikeness(findings).parameters(profile, needsScheme);
    }

    private static Parameters accepting(@Nullable Integer dhBits, VersionSupport... versions) {
        return new Parameters(
                List.of(versions),
                List.of(NamedGroup.valueOf("x25519")),
                dhBits,
                List.of(SignatureScheme.valueOf("rsa_pkcs1_sha256")),
                List.of("h2"),
                Map.of());
    }

    /** One version and all its suites, as {@code "TLSv1.2: TLS_A TLS_B"}. */
    private static VersionSupport support(String text) {
        String[] words = text.split(": ", -1);
        List<CipherSuite> suites =
                Stream.of(words[1].split(" ", -1)).map(CipherSuite::valueOf).toList();
        return new VersionSupport(ProtocolVersion.valueOf(words[0]), suites, Order.SERVER, true);
    }
}
