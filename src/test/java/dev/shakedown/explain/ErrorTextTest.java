package dev.shakedown.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorTextTest {

    @Test
    void dropsStackFramesAndKeepsTheExceptions() {
        ErrorText text = ErrorText.of("""
                a.Wrapper: failed
                \tat a.b.C.d(C.java:1)
                \tat java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)
                Caused by: b.Inner: why
                \t... 12 more
                """);
        assertThat(text.words()).isEqualTo("a.Wrapper: failed\nCaused by: b.Inner: why");
        assertThat(text.words().substring(text.innermost())).isEqualTo("Caused by: b.Inner: why");
    }

    @Test
    void squeezesWhiteSpaceAndDropsControlCharactersAndColours() {
        assertThat(ErrorText.of("\u001b[31merror:\u001b[0m\t  bad\u0000 thing\r\n\n  \u2018x\u2019  ")
                        .words())
                .isEqualTo("error: bad thing\n'x'");
    }

    @Test
    void picksTheLinesThatMatterFromALongLog() {
        String noise = "all is quiet on this line of the application\n".repeat(5000);
        assertThat(ErrorText.of(noise + "PKIX path building failed\n" + noise).words())
                .isEqualTo("PKIX path building failed");
    }

    @Test
    void isBounded() {
        assertThat(ErrorText.of("SSL error ".repeat(1_000_000)).words().length())
                .isLessThanOrEqualTo(ErrorText.LIMIT);
        assertThat(ErrorText.of("SSL error\n".repeat(1_000_000)).words().length())
                .isLessThanOrEqualTo(ErrorText.LIMIT + 16);
    }

    @Test
    void takesAnEmptyText() {
        assertThat(ErrorText.of("")).isEqualTo(new ErrorText("", "", 0));
    }
}
