package dev.shakedown.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.audit.AuditResult;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Expectations;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {

    @Test
    void hasARowATrialADiagnosisAndASummary() {
        assertThat(new Matrix(100, false).of(Samples.audit())).isEqualTo("""
                          scenario    expected  verdict       outcome
                        + baseline    accept    pass          accepted
                            The client accepted a correct server (TLSv1.3, TLS_AES_128_GCM_SHA256). The client sent its
                            request (9 bytes) under the negotiated keys.
                        + expired     reject    pass          rejected: certificate_expired
                            The certificate of 'localhost' expired on 2026-11-20 10:00 UTC, 1 day before this handshake. The
                            client refused with the fatal alert certificate_expired, after the completed handshake.
                        x wrong-host  reject    fail          accepted
                            The client asked for 'localhost'; the certificate is for 'other.test'. The client sent its
                            request (9 bytes) under the negotiated keys.
                            fix: let the client compare the host name with the subject alternative names: turn its host name
                            check on (a library that only verifies the chain needs this extra step)

                        curl -sS {url}: 3 trials, 2 pass, 1 fail, 0 note, 0 inconclusive
                            the client never offers what these need: null-cipher
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 57, 80, 200})
    void fitsTheTerminal(int width) {
        assertThat(new Matrix(width, false).of(Samples.audit()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Math.max(40, width)));
    }

    @Test
    void coloursVerdictsOnlyWhenAsked() {
        assertThat(new Matrix(80, false).of(Samples.audit())).doesNotContain("\u001b");
        assertThat(new Matrix(80, true).of(Samples.audit()))
                .contains("\u001b[32m+ baseline", "\u001b[31mx wrong-host", "\u001b[0m");
    }

    @Test
    void letsNoPeerControlTheTerminal() {
        Dialogue dialogue = Dialogue.open()
                .helloTo("a\u001b[2J")
                .serves(Dialogue.certificate("b\u0007\n", "c\u202e", "d\r"))
                .flight13()
                .alert("unknown_ca");
        AuditResult hostile = new AuditResult(
                "client\u001b",
                "1\n2",
                List.of(Samples.trial("x", Expectations.reject(Cause.CERTIFICATE_NAME_MISMATCH), dialogue, 1)),
                List.of());

        assertThat(new Matrix(80, false).of(hostile)).doesNotContain("\u001b", "\u0007", "\r", "\u202e");
    }
}
