package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.TlsProxy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That it succeeds with trust is shown by {@link AuditTest}, in a JVM that has the trust. */
class JavaClientTest {

    @Test
    void printsTheChainOfExceptions() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try (TlsProxy proxy = TlsProxy.sandbox().start()) {
            assertThat(JavaClient.get(proxy.uri(), new PrintStream(errors, true, StandardCharsets.UTF_8)))
                    .isEqualTo(1);
            proxy.assertRejected();
        }
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).contains("Exception"));
    }
}
