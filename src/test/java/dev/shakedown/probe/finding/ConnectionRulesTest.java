package dev.shakedown.probe.finding;

import static dev.shakedown.probe.finding.Examinations.attempts;
import static dev.shakedown.probe.finding.Examinations.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.probe.Attempt;
import dev.shakedown.probe.Failure;
import dev.shakedown.probe.Failure.Kind;
import dev.shakedown.probe.Failure.Step;
import dev.shakedown.scenario.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that look at how connections went. */
class ConnectionRulesTest {

    @Test
    void tellAlwaysFromNowAndThen() {
        Failure reset = failure(Kind.RESET, Step.CLIENT_HELLO, "Connection reset");
        assertThat(new Unreachable().findings(attempts(443, reset, reset)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cause()).isEqualTo(Cause.NETWORK_INTERRUPTION);
                    assertThat(finding.level()).isEqualTo(Level.ERROR);
                    assertThat(finding.scenario()).isEqualTo("reset-after-client-hello");
                });
        assertThat(new Unreachable().findings(attempts(443, null, reset, null)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Level.WARNING);
                    assertThat(finding.text()).contains("in 1 of 3 tries");
                });
        assertThat(new Unreachable().findings(attempts(443, (Failure) null))).isEmpty();
    }

    @Test
    void hintAtThePlainProtocolOfAPort() {
        Failure closed = failure(Kind.CLOSED, Step.CLIENT_HELLO, "");
        assertThat(new Unreachable().findings(attempts(5222, closed)))
                .singleElement()
                .matches(finding -> finding.fix().endsWith("try --starttls xmpp"));
    }

    @ParameterizedTest
    @CsvSource({
        "220 mail.test ESMTP, smtp",
        "220 ProFTPD FTP Server, ftp",
        "* OK IMAP4rev1 ready, imap",
        "+OK POP3 ready, pop3",
        "200 news.test, nntp",
        "yes to the SSLRequest of PostgreSQL, postgres",
        "J 8.0.36 mysql_native_password, mysql"
    })
    void recogniseAPlainProtocolByItsWords(String said, String protocol) {
        assertThat(new NoTls().findings(attempts(1234, failure(Kind.NOT_TLS, Step.CLIENT_HELLO, said))))
                .singleElement()
                .matches(finding -> finding.cause() == Cause.SERVER_MISCONFIGURATION
                        && finding.fix().startsWith("ask with --starttls " + protocol + ";"));
    }

    @Test
    void doubtThePlainProtocolWhereItFails() {
        assertThat(new Unreachable().findings(attempts(443, failure(Kind.CLOSED, Step.STARTTLS, ""))))
                .singleElement()
                .matches(finding -> finding.fix().contains("ask without --starttls") && finding.scenario() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request", "<!DOCTYPE HTML>\\u000a<html lang=\"en\">", "<html><head>"})
    void recognisePlainHttp(String said) {
        Failure http = failure(Kind.NOT_TLS, Step.CLIENT_HELLO, said);
        assertThat(new NoTls().findings(attempts(443, http)))
                .singleElement()
                .matches(finding -> "plain-http".equals(finding.scenario()));
    }

    @Test
    void leaveTheFirstOfSeveralHandshakesOutOfTheTimes() {
        List<Attempt> attempts = List.of(
                new Attempt(0, 900_000_000, null), new Attempt(0, 10_000_000, null), new Attempt(0, 30_000_000, null));
        assertThat(Timings.of(attempts)).isEqualTo(new Timings(3, 30, 30, 0));
        assertThat(Timings.of(attempts.subList(0, 1)).medianMillis()).isEqualTo(900);
    }
}
