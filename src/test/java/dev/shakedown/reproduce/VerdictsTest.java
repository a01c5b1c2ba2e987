package dev.shakedown.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.ChainRecipe;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.fault.Fault;
import dev.shakedown.fault.Moment;
import dev.shakedown.fault.OmitCloseNotify;
import dev.shakedown.fault.Reset;
import dev.shakedown.scenario.Cause;
import dev.shakedown.scenario.Evidence;
import dev.shakedown.scenario.Expected;
import dev.shakedown.scenario.Profile;
import dev.shakedown.scenario.ScenarioFile;
import dev.shakedown.scenario.Serve;
import dev.shakedown.scenario.Severity;
import dev.shakedown.scenario.TlsParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    @Test
    void whatIsRightIsToBeAccepted() {
        ScenarioFile scenario = scenario(Serve.DEFAULT);
        assertThat(scenario.expect().values()).containsOnly(Expected.ACCEPT);
        assertThat(scenario.cause()).isNull();
        assertThat(scenario.breaksProtocol()).isFalse();
    }

    @Test
    void theGravestDefectDecides() {
        ScenarioFile scenario = scenario(
                Serve.DEFAULT,
                defect(Defect.Standing.TOLERATED, Cause.WEAK_OR_NO_SHARED_CIPHER),
                defect(Defect.Standing.REFUSED, Cause.CERTIFICATE_NAME_MISMATCH));
        assertThat(scenario.expect().values()).containsOnly(Expected.REJECT);
        assertThat(scenario.cause()).isEqualTo(Cause.CERTIFICATE_NAME_MISMATCH);
        assertThat(scenario.alerts()).hasSize(1);
    }

    @Test
    void whatIsToleratedMayBeTakenEitherWay() {
        ScenarioFile scenario =
                scenario(Serve.DEFAULT, defect(Defect.Standing.TOLERATED, Cause.WEAK_OR_NO_SHARED_CIPHER));
        assertThat(scenario.expect().values()).containsOnly(Expected.ANY);
        assertThat(scenario.alerts()).isEmpty();
    }

    @Test
    void browsersRefuseWhatRfc5280LeavesOpen() {
        ScenarioFile scenario =
                scenario(Serve.DEFAULT, defect(Defect.Standing.REFUSED_BY_BROWSERS, Cause.CERTIFICATE_NAME_MISMATCH));
        assertThat(scenario.expected(Profile.RFC5280)).isEqualTo(Expected.ANY);
        assertThat(scenario.expected(Profile.WEBPKI)).isEqualTo(Expected.REJECT);
    }

    @Test
    void onlyTheResponseShowsHowAClientTakesALateFault() {
        assertThat(scenario(serve(new OmitCloseNotify())).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(scenario(serve(new Reset(Moment.CLOSE))).evidence()).isEqualTo(Evidence.RESPONSE);
        assertThat(scenario(serve(new Reset(Moment.CLIENT_HELLO))).evidence()).isEqualTo(Evidence.REQUEST);
    }

    private static Serve serve(Fault fault) {
        return new Serve(null, ChainRecipe.DEFAULT, RevocationRecipe.DEFAULT, TlsParameters.DEFAULT, List.of(fault));
    }

    private static ScenarioFile scenario(Serve serve, Defect... defects) {
        return Verdicts.on(List.of(defects)).scenario("shop.test:443, seen live", serve);
    }

    private static Defect defect(Defect.Standing standing, Cause cause) {
        return Defect.of(cause, "it is so", Severity.HIGH, standing, "bad_certificate", "RFC 5280 6");
    }
}
