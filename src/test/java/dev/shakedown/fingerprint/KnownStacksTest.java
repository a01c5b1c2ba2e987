package dev.shakedown.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownStacksTest {

    private final KnownStacks stacks = KnownStacks.packaged();

    @Test
    void namesAStackByItsWholeFingerprint() {
        assertThat(stacks.name("t13d3112h2_e8f1e7e78f70_b26ce05bbdd6")).contains("OpenSSL 3.0 (curl 7.88, PHP curl)");
        assertThat(stacks.name("t13d1517h2_8daaf6152771_cb7bf5808d99")).contains("BoringSSL (Chromium 156)");
    }

    @Test
    void namesAStackAsLikelyBySuitesAndExtensionsAlone() {
        assertThat(stacks.name("t13i311100_e8f1e7e78f70_b26ce05bbdd6"))
                .contains("likely OpenSSL 3.0 (curl 7.88, PHP curl)");
    }

    @Test
    void namesAllThatCannotBeToldApart() {
        assertThat(stacks.name("t13d311200_e8f1e7e78f70_d339722ba4af"))
                .contains("OpenSSL 3.0 (Ruby 3.1) or OpenSSL 3.0 (Apache httpd 2.4)");
    }

    @Test
    void knowsNoStrangers() {
        assertThat(stacks.name("t13d3112h2_000000000000_000000000000")).isEmpty();
        assertThat(stacks.name("")).isEmpty();
        assertThat(stacks.name("t13d3112h2_e8f1e7e78f70")).isEmpty();
    }
}
