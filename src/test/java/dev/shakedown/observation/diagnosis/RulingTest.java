package dev.shakedown.observation.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.observation.ClientReport;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import dev.shakedown.observation.Expectations;
import dev.shakedown.observation.Outcome;
import dev.shakedown.observation.Verdict;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulingTest {

    private final Dialogue data = Dialogue.open().handshake().request(9).clientCloses();
    private final Dialogue refused = Dialogue.open().hello().flight13().alert("unknown_ca");

    @Test
    void judgesAndExplainsAConnection() {
        Ruling ruling = Ruling.ofConnection("baseline", Expectations.CONTROL, Dialogue.NOW, data.transcript());

        assertThat(ruling.verdict()).isEqualTo(Verdict.PASS);
        assertThat(ruling.outcome().kind()).isEqualTo(Outcome.Kind.ACCEPTED);
        assertThat(ruling.diagnosis().text()).startsWith("The client accepted a correct server");
    }

    @Test
    void looksForFetchesOnAllConnectionsOfATrial() {
        Dialogue first = Dialogue.open()
                .hello()
                .serves(
                        Anchor.TRUSTED_ROOT,
                        new RevocationRecipe(null, null, RevocationStatus.REVOKED, false),
                        Dialogue.LEAF)
                .flight13()
                .completed("TLSv1.3")
                .request(9);
        Dialogue other = Dialogue.open()
                .hello()
                .then(new Event.RevocationFetched("crl", "revoked"))
                .clientCloses();

        Ruling ruling = Ruling.ofTrial(
                "revoked-crl",
                Expectations.reject(Cause.REVOKED_CERTIFICATE),
                List.of(first.interception("c-1"), other.interception("c-2")),
                ClientReport.NONE);

        assertThat(ruling.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(ruling.diagnosis().text()).contains("(crl) and was told: revoked");
    }

    @Test
    void saysNothingOfATrialWithoutAConnection() {
        Ruling ruling = Ruling.ofTrial("baseline", Expectations.CONTROL, List.of(), new ClientReport(0, false, ""));

        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ruling.diagnosis().text()).startsWith("No connection came");
    }

    @Test
    void isVoidWhereTheControlTwinIsRefusedToo() {
        Ruling ruling = Ruling.ofTrial(
                "expired",
                Expectations.reject(Cause.EXPIRED_OR_INVALID_CERTIFICATE),
                List.of(refused.interception("c-1")),
                ClientReport.NONE);
        Outcome twin = ruling.outcome();

        assertThat(ruling.verdict()).isEqualTo(Verdict.PASS);
        assertThat(ruling.given("expired", "rsa-2048", twin)).satisfies(given -> {
            assertThat(given.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(given.outcome()).isEqualTo(ruling.outcome());
            assertThat(given.diagnosis().text()).contains("'rsa-2048'", "unknown_ca");
            assertThat(given.diagnosis().fix()).contains("rsa-2048");
        });
    }

    @Test
    void standsWhereTheControlTwinIsAccepted() {
        Ruling ruling = Ruling.ofConnection("baseline", Expectations.CONTROL, Dialogue.NOW, data.transcript());

        assertThat(ruling.given("baseline", "baseline", ruling.outcome())).isEqualTo(ruling);
    }

    @Test
    void blamesTheClientWhereOnlyTheDifferenceFromTheTwinIsRefused() {
        Outcome accepted = Ruling.ofConnection("baseline", Expectations.CONTROL, Dialogue.NOW, data.transcript())
                .outcome();
        Ruling ruling =
                Ruling.ofConnection("three-intermediates", Expectations.CONTROL, Dialogue.NOW, refused.transcript());

        assertThat(ruling.diagnosis().cause()).isEqualTo(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY);
        assertThat(ruling.given("three-intermediates", "baseline", accepted)).satisfies(given -> {
            assertThat(given.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(given.diagnosis().cause()).isEqualTo(Cause.CLIENT_SOFTWARE);
            assertThat(given.diagnosis().text()).contains("It accepts 'baseline'", "unknown_ca");
            assertThat(given.diagnosis().scenario()).isEqualTo("three-intermediates");
        });
    }
}
