package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.ClientAuth;
import dev.shakedown.probe.Conduct;
import dev.shakedown.probe.Endpoint;
import dev.shakedown.probe.Feature;
import dev.shakedown.probe.Identity;
import dev.shakedown.probe.NameAnswer;
import dev.shakedown.probe.NameBehaviour;
import dev.shakedown.probe.Parameters;
import dev.shakedown.probe.ServerProfile;
import dev.shakedown.probe.VersionSupport;
import dev.shakedown.probe.finding.ChainView;
import dev.shakedown.probe.finding.Finding;
import dev.shakedown.probe.finding.Level;
import dev.shakedown.probe.finding.ProbeReport;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.ScenarioForge;
import dev.shakedown.wire.Alert;
import dev.shakedown.wire.AlertDescription;
import dev.shakedown.wire.CipherSuite;
import dev.shakedown.wire.NamedGroup;
import dev.shakedown.wire.ProtocolVersion;
import dev.shakedown.wire.SignatureScheme;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProbeJsonTest {

    private static final List<Finding> FINDINGS = List.of(
            finding(Cause.EXPIRED_OR_INVALID_CERTIFICATE, Level.ERROR, "expired"),
            finding(Cause.INCOMPATIBLE_PROTOCOL_VERSIONS, Level.WARNING, null),
            finding(Cause.NETWORK_INTERRUPTION, Level.INFO, null));

    private final JsonNode json = JsonMapper.shared()
            .readTree(ProbeJson.of(new ProbeReport(
                    profile(),
                    ChainView.of(new ScenarioForge().of("expired").chain(), List.of()),
                    FINDINGS,
                    List.of(Cause.NETWORK_INTERRUPTION),
                    List.of("revocation: not asked"))));

    @Test
    void remarksAreNoFindings() {
        assertThat(texts(json.get("findings"), "cause"))
                .containsExactly("expired-or-invalid-certificate", "incompatible-protocol-versions");
        assertThat(texts(json.get("findings"), "severity")).containsExactly("error", "warning");
        assertThat(texts(json.get("remarks"), "cause")).containsExactly("network-interruption");
        assertThat(texts(json.get("remarks"), "severity")).containsExactly("info");
        assertThat(texts(json.get("cleared"))).as("a remark clears its cause").containsExactly("network-interruption");
    }

    @Test
    void aFindingHasItsEvidenceItsFixAndPerhapsItsScenario() {
        assertThat(json.get("findings").get(0))
                .hasToString(
                        "{\"cause\":\"expired-or-invalid-certificate\",\"severity\":\"error\",\"text\":\"It is so.\","
                                + "\"evidence\":\"seen\",\"fix\":\"mend it\",\"scenario\":\"expired\"}");
        assertThat(json.get("findings").get(1).get("scenario").isNull()).isTrue();
    }

    @Test
    void namesTheServerAndWhatWasNotTested() {
        assertThat(json.propertyNames())
                .containsExactly("target", "findings", "cleared", "remarks", "notTested", "profile");
        assertThat(json.get("target").asString()).isEqualTo("[::1]:8443");
        assertThat(texts(json.get("notTested"))).containsExactly("revocation: not asked");
        assertThat(json.at("/profile/host").asString()).isEqualTo("::1");
        assertThat(json.at("/profile/serverName").asString()).isEqualTo("shop.test");
        assertThat(json.at("/profile/starttls").asString()).isEqualTo("smtp");
    }

    @Test
    void theProfileSaysWhatIsNegotiated() {
        assertThat(json.at("/profile/versions"))
                .hasToString("[{\"version\":\"TLSv1.2\",\"suites\":[\"TLS_DHE_RSA_WITH_AES_128_GCM_SHA256\"],"
                        + "\"order\":\"server\",\"complete\":true}]");
        assertThat(texts(json.at("/profile/groups"))).containsExactly("X25519");
        assertThat(json.at("/profile/dhBits").asInt()).isEqualTo(1024);
        assertThat(texts(json.at("/profile/signatureSchemes"))).containsExactly("rsa_pkcs1_sha256");
        assertThat(texts(json.at("/profile/alpn"))).containsExactly("h2", "http/1.1");
        assertThat(json.at("/profile/features")).hasToString("{\"compression\":true,\"tickets\":false}");
        assertThat(json.at("/profile/stapled").asBoolean()).isTrue();
    }

    @Test
    void theProfileShowsEachCertificate() {
        JsonNode leaf = json.at("/profile/chain/0");
        assertThat(json.at("/profile/chain")).hasSize(2);
        assertThat(leaf.propertyNames())
                .containsExactly("subject", "issuer", "names", "notBefore", "notAfter", "key", "signature");
        assertThat(leaf.get("subject").asString()).isEqualTo("localhost");
        assertThat(texts(leaf.get("names"))).contains("localhost");
        assertThat(leaf.get("notAfter").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void theProfileTellsHowTheServerBehaves() {
        assertThat(json.at("/profile/clientAuth"))
                .hasToString("{\"demand\":\"requested\",\"authorities\":[\"CN=any\"]}");
        assertThat(json.at("/profile/serverNames"))
                .hasToString("{\"named\":\"same_chain\",\"unnamed\":\"unknown\","
                        + "\"strange\":\"refused (unrecognized_name)\"}");
        assertThat(json.at("/profile/handshakes"))
                .hasToString("{\"tried\":2,\"succeeded\":2,\"medianMilliseconds\":7,\"slowestMilliseconds\":7,"
                        + "\"connectMilliseconds\":3}");
        assertThat(json.at("/profile/closing").asString()).isEqualTo("left_open");
        assertThat(json.at("/profile/connections").asInt()).isEqualTo(23);
    }

    private static Finding finding(Cause cause, Level level, @Nullable String scenario) {
        return new Finding(cause, level, "It is so.", "seen", "mend it", scenario);
    }

    private static ServerProfile profile() {
        VersionSupport support = new VersionSupport(
                ProtocolVersion.TLS_1_2,
                List.of(CipherSuite.valueOf("TLS_DHE_RSA_WITH_AES_128_GCM_SHA256")),
                VersionSupport.Order.SERVER,
                true);
        Alert unrecognized = new Alert(Alert.FATAL, AlertDescription.valueOf("unrecognized_name"));
        return new ServerProfile(
                new Endpoint("::1", 8443, "shop.test", "smtp"),
                new Parameters(
                        List.of(support),
                        List.of(NamedGroup.valueOf("x25519")),
                        1024,
                        List.of(SignatureScheme.valueOf("rsa_pkcs1_sha256")),
                        List.of("h2", "http/1.1"),
                        Map.of(Feature.TICKETS, false, Feature.COMPRESSION, true)),
                new Identity(List.of(), new byte[] {1}, true, Identity.KeyProof.VERIFIED),
                new ClientAuth(ClientAuth.Demand.REQUESTED, List.of("CN=any")),
                new NameBehaviour(
                        new NameAnswer(NameAnswer.Kind.SAME_CHAIN, List.of(), null),
                        NameAnswer.UNKNOWN,
                        new NameAnswer(NameAnswer.Kind.REFUSED, List.of(), unrecognized)),
                new Conduct(
                        List.of(new Attempt(90_000_000, 90_000_000, null), new Attempt(3_000_000, 7_000_000, null)),
                        Conduct.Closing.LEFT_OPEN,
                        23),
                List.of());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(one -> one.get(field).asString()).toList();
    }
}
