package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.junit.jupiter.api.Test;

class DerTest {

    @Test
    void encodes() {
        assertThat(Der.encode(new ASN1Integer(5))).containsExactly(2, 1, 5);
    }

    @Test
    void hashes() {
        assertThat(HexFormat.of().formatHex(Der.sha1("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    }
}
