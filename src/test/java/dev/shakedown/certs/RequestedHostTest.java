package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedHostTest {

    @ParameterizedTest
    @CsvSource({
        "A.b.Example., ${host}, a.b.example",
        "a.b.example, *.${parent}, *.b.example",
        "a.b.c.example, *.${grandparent}, *.c.example",
        "localhost, ${parent} ${grandparent}, localhost localhost",
        "127.0.0.1, ${parent}, 127.0.0.1",
        "a.example, no variable, no variable"
    })
    void interpolates(String host, String template, String expected) {
        assertThat(new RequestedHost(host).interpolate(template)).isEqualTo(expected);
    }
}
