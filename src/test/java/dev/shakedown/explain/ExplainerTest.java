package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.shakedown.config.Source;
import dev.shakedown.config.YamlReader;
import dev.shakedown.scenario.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {

    private static final Explainer EXPLAINER = Explainer.packaged();

    /** One message that was not recorded here but quoted elsewhere, with what it means there. */
    record Documented(String source, String cause, String text) {}

    /** The file of them. */
    record DocumentedMessages(List<Documented> messages) {}

    @Test
    void namesTheRightCauseFirstForMessagesThatItWasWrittenFrom() {
        List<Corpus.Question> questions = Corpus.questions().stream()
                .filter(question -> !question.heldBack())
                .toList();
        assertThat(share("recorded, written from", questions)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void namesTheRightCauseFirstForMessagesThatItWasNotWrittenFrom() {
        List<Corpus.Question> questions =
                Corpus.questions().stream().filter(Corpus.Question::heldBack).toList();
        assertThat(share("recorded, held back", questions)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void namesTheRightCauseFirstForMessagesThatOthersQuote() {
        Source source = Source.of(Path.of("src/test/resources/explain/documented.yaml"));
        List<Corpus.Question> questions =
                YamlReader.of(DocumentedMessages.class).read(source).value().messages().stream()
                        .map(message -> new Corpus.Question(
                                message.source(), "-", message.text(), Set.of(Corpus.cause(message.cause()))))
                        .toList();
        assertThat(share("documented", questions)).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void saysWhichNameTheCertificateHasAndWhichWasAskedFor() {
        assertThat(first("x509: certificate is valid for *.badssl.com, badssl.com, not wrong.host.badssl.com")
                        .text())
                .contains("is for *.badssl.com, badssl.com; the client asked for wrong.host.badssl.com");
        assertThat(first("No subject alternative DNS name matching wrong.host found.")
                        .text())
                .contains("asked for wrong.host, which");
    }

    @Test
    void saysWhenItExpired() {
        assertThat(first("java.security.cert.CertificateExpiredException: NotAfter: Fri Nov 20 12:21:58 UTC 2026")
                        .text())
                .contains("It expired on Fri Nov 20 12:21:58 UTC 2026.");
    }

    @Test
    void saysWhoRefusedWhom() {
        Explanation client = first("curl: (56) error:0A000418:SSL routines::tlsv1 alert unknown ca");
        Explanation server =
                first("SSL_do_handshake() failed (SSL: error:0A000418:SSL routines::tlsv1 alert unknown ca)"
                        + " while SSL handshaking, client: 10.0.0.1, server: 0.0.0.0:443");
        assertThat(client.text()).startsWith("The server refused the client's certificate");
        assertThat(client.side()).isEqualTo(Side.SERVER);
        assertThat(server.text()).startsWith("The client refused the server's certificate");
        assertThat(server.side()).isEqualTo(Side.CLIENT);
        assertThat(server.cause()).isEqualTo(Cause.UNTRUSTED_CERTIFICATE_AUTHORITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I/O error on GET request for \"https://a.test\": %s",
                "Max retries exceeded with url: / (Caused by SSLError(%s))",
                "Error: read ECONNRESET, before that: %s",
                "org.springframework.WebClientRequestException: handshake failed\nCaused by: javax.net.ssl.SSLException: %s",
            })
    void looksThroughWrappers(String wrapper) {
        assertThat(first(wrapper.formatted("certificate has expired")).cause())
                .isEqualTo(Cause.EXPIRED_OR_INVALID_CERTIFICATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello, world",
                "java.lang.NullPointerException: Cannot invoke \"String.length()\" because \"s\" is null",
                "ERROR: relation \"users\" does not exist",
                "segmentation fault (core dumped)",
                "\u0000\u0001\u0002\ufffd"
            })
    void saysNothingOfWhatItDoesNotKnow(String text) {
        assertThat(EXPLAINER.explain(text)).isEmpty();
    }

    @Test
    void givesEachCauseOnceTheLikeliestFirst() {
        List<Explanation> found = EXPLAINER.explain("Received fatal alert: handshake_failure");
        assertThat(found).extracting(Explanation::cause).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(found.get(0).cause()).isEqualTo(Cause.WEAK_OR_NO_SHARED_CIPHER);
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    }

    @Test
    void isDoneSoonWithWhateverComesIn() {
        byte[] noise = new byte[2_000_000];
        new Random(1).nextBytes(noise);
        List<String> nasty = List.of(
                "certificate ".repeat(400_000),
                "a".repeat(3_000_000),
                "no shared no common no matching ".repeat(100_000),
                "SSL alert certificate not valid for name mismatch\n".repeat(80_000),
                new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1));
        for (String text : nasty) {
            long start = System.nanoTime();
            assertThatCode(() -> EXPLAINER.explain(text)).doesNotThrowAnyException();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static Explanation first(String text) {
        return EXPLAINER.explain(text).get(0);
    }

    /** The share of messages whose first cause is right; printed, with what is wrong of those that may be looked at. */
    private static double share(String kind, List<Corpus.Question> questions) {
        List<Corpus.Question> wrong =
                questions.stream().filter(question -> !right(question)).toList();
        int right = questions.size() - wrong.size();
        System.out.printf(
                "%s: right cause first: %d of %d (%.1f %%)%n",
                kind, right, questions.size(), 100.0 * right / questions.size());
        wrong.stream()
                .filter(question -> !question.heldBack() || question.scenario().equals("-"))
                .map(ExplainerTest::mistake)
                .forEach(System.out::println);
        return (double) right / questions.size();
    }

    private static boolean right(Corpus.Question question) {
        List<Explanation> found = EXPLAINER.explain(question.text());
        return !found.isEmpty() && question.right().contains(found.get(0).cause());
    }

    private static String mistake(Corpus.Question question) {
        String said = EXPLAINER.explain(question.text()).stream()
                .limit(2)
                .map(explanation -> "%s by '%s'".formatted(explanation.cause().id(), explanation.evidence()))
                .collect(Collectors.joining(", then "));
        return "  %s, %s: '%s' instead of %s".formatted(question.client(), question.scenario(), said, question.right());
    }
}
