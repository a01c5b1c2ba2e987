package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final TrustFiles TRUST = new TrustFiles(Path.of("/trust"));
    private static final Target TARGET =
            new Target(URI.create("https://localhost:8443/"), URI.create("http://127.0.0.1:8080"), "expired", TRUST);

    @Test
    void fillsPlaceholders() {
        assertThat(TARGET.fill("{host}:{port} {proxy} {scenario} {ca} {truststore}"))
                .isEqualTo("localhost:8443 http://127.0.0.1:8080 expired " + TRUST.ca() + " " + TRUST.store());
        assertThat(TARGET.fill("--url={url}")).isEqualTo("--url=https://localhost:8443/");
    }

    @Test
    void leavesOtherBracesAlone() {
        assertThat(TARGET.fill("%{http_code} {unknown} {}")).isEqualTo("%{http_code} {unknown} {}");
    }

    @Test
    void saysTheSameInTheEnvironment() {
        assertThat(TARGET.environment(false))
                .containsEntry("SHAKEDOWN_URL", "https://localhost:8443/")
                .containsEntry("SHAKEDOWN_SCENARIO", "expired")
                .containsEntry("SHAKEDOWN_CA", TRUST.ca().toString())
                .containsEntry("SSL_CERT_FILE", TRUST.ca().toString())
                .containsEntry("CURL_CA_BUNDLE", TRUST.ca().toString())
                .containsEntry("REQUESTS_CA_BUNDLE", TRUST.ca().toString())
                .containsEntry("NODE_EXTRA_CA_CERTS", TRUST.ca().toString())
                .doesNotContainKey("JAVA_TOOL_OPTIONS");
    }

    @Test
    void handsTheTrustStoreToJvmsOnRequest() {
        assertThat(TARGET.environment(true).get("JAVA_TOOL_OPTIONS"))
                .contains("-Djavax.net.ssl.trustStore=" + TRUST.store())
                .contains("-Djavax.net.ssl.trustStorePassword=changeit");
    }
}
