package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSL_CERT_FILE",
                "SSL_CERT_DIR",
                "CURL_CA_BUNDLE",
                "NODE_TLS_REJECT_UNAUTHORIZED",
                "https_proxy",
                "HTTPS_PROXY",
                "no_proxy",
                "JAVA_TOOL_OPTIONS",
                "_JAVA_OPTIONS",
                "SHAKEDOWN_URL"
            })
    void takesOutWhatDecidesForTheClient(String name) {
        Map<String, String> environment = new HashMap<>(Map.of(name, "inherited"));
        Scrub.apply(environment);
        assertThat(environment).isEmpty();
    }

    @Test
    void leavesTheRest() {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin", "LANG", "C", "HOME", "/home/qa"));
        Scrub.apply(environment);
        assertThat(environment).containsOnlyKeys("PATH", "LANG", "HOME");
    }
}
