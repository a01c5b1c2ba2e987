package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerNameTest {

    @ParameterizedTest
    @CsvSource({
        "a.test, a.test, true",
        "A.Test, a.tEST, true",
        "a.test., a.test, true",
        "a.test, b.test, false",
        "a.b.test, *.b.test, true",
        "b.test, *.b.test, false",
        "x.a.b.test, *.b.test, false",
        "a.test, *.test, false",
        "ab.b.test, a*.b.test, false",
        "*.b.test, *.b.test, true",
        "münchen.test, xn--mnchen-3ya.test, true",
        "127.0.0.1, 127.0.0.1, false"
    })
    void comparesDnsNames(String asked, String presented, boolean same) {
        assertThat(new PeerName(asked).isOneOf(List.of(new SubjectName(SubjectName.DNS, presented))))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "127.0.0.1, 127.0.0.2, false",
        "a.test, 127.0.0.1, false"
    })
    void comparesAddresses(String asked, String presented, boolean same) {
        assertThat(new PeerName(asked).isOneOf(List.of(new SubjectName(SubjectName.IP, presented))))
                .isEqualTo(same);
    }
}
