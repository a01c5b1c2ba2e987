package dev.shakedown.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the page about the walks true. Rewrites it with {@code mvn test -Dtest=WalksPageTest -Dwalks.write}. */
class WalksPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/walks.md");

    private static final String START = """
            # Nine walks: from the error to its fix

            Each of the nine causes of a failed handshake can be had at will, recognised, mended, and run again:

            ```
            ./proxy walk                                            # lists the nine
            ./proxy walk untrusted-certificate-authority --pause    # waits for Enter between the steps
            ./proxy walk expired-or-invalid-certificate --json      # the steps with their verdicts and diagnoses
            ```

            The client is the JDK's own HttpClient. Nothing leaves this machine, and the CA lives in memory. The exit code is 0
            if the cause was recognised and the fix turned the outcome, else 1.
            """;

    @Test
    void saysWhatTheWalksAre() throws IOException {
        String page = START + Walk.all().stream().map(WalksPageTest::section).collect(Collectors.joining());
        if (System.getProperty("walks.write") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String section(Walk walk) {
        return """

                ## %s

                - **What users see**: %s
                - **How to reproduce it**: `./proxy walk %s`; scenario `%s`, client: %s. %s.
                - **How it is recognised**: %s
                - **The fix** (%s): %s
                - **The proof**: scenario `%s`, client: %s. %s.
                """.formatted(
                        walk.cause().id(),
                        walk.symptom(),
                        walk.cause().id(),
                        walk.before().scenario(),
                        walk.before().client(),
                        phrase(walk.before()),
                        walk.recognised(),
                        walk.side().name().toLowerCase(Locale.ROOT),
                        walk.fix(),
                        walk.after().scenario(),
                        walk.after().client(),
                        phrase(walk.after()));
    }

    private static String phrase(Attempt attempt) {
        return attempt.outcome().id().equals("accepted") ? "It gets its answer" : "It gets none";
    }
}
