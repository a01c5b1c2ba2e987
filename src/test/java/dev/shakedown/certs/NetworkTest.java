package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, 127.255.0.1, true",
        "127.0.0.0/8, 128.0.0.1, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.2, false",
        "10.0.0.0/9, 10.128.0.0, false",
        "::1/128, ::1, true",
        "::1/128, 0.0.0.1, false",
        "0.0.0.0/0, ::1, false",
        "0.0.0.0/0, 9.9.9.9, true"
    })
    void containsItsAddresses(String network, String address, boolean expected) {
        assertThat(Network.of(network).contains(address)).isEqualTo(expected);
    }

    @Test
    void readsAddressAndMask() {
        assertThat(Network.of(new byte[] {10, 0, 0, 0, -1, -128, 0, 0})).hasToString("10.0.0.0/9");
    }
}
