package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationServicePathTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 69, 127, 128, 255, 256, 5000})
    void findsARequestOfAnyLength(int length) {
        byte[] request = sequence(length);
        String base64 = Base64.getEncoder().encodeToString(request);
        assertThat(RevocationServicePath.ocspRequest("/ocsp/k1/" + base64)).contains(request);
        assertThat(RevocationServicePath.ocspRequest("/" + base64)).contains(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/ocsp/k1/",
                "/ocsp/k1",
                "/ocsp/MQ==",
                "/ocsp/MA==",
                "/ocsp/MAE=",
                "/ocsp/MIEB",
                "/ocsp/MIMAAAA=",
                "no/!"
            })
    void findsNothingElse(String path) {
        assertThat(RevocationServicePath.ocspRequest(path)).isEmpty();
    }

    @Test
    void isNotMisledByTheSlashesOfBase64() {
        byte[] request = sequence(300);
        String base64 = Base64.getEncoder().encodeToString(request);
        assertThat(base64).contains("/");
        assertThat(RevocationServicePath.ocspRequest("/MAAA/" + base64)).contains(request);
    }

    /** A SEQUENCE whose content is all ones, which base64 writes as slashes. */
    private static byte[] sequence(int length) {
        int octets = length < 0x80 ? 0 : length < 0x100 ? 1 : 2;
        byte[] der = new byte[2 + octets + length];
        java.util.Arrays.fill(der, (byte) 0xff);
        der[0] = 0x30;
        der[1] = (byte) (octets == 0 ? length : 0x80 + octets);
        for (int i = 0; i < octets; i++) {
            der[1 + octets - i] = (byte) (length >> (8 * i));
        }
        return der;
    }
}
