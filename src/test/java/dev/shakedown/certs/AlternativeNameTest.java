package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativeNameTest {

    @ParameterizedTest
    @CsvSource({
        "other.example, 2, other.example",
        "'*.${parent}', 2, *.b.example",
        "127.0.0.1, 7, #7f000001",
        "dns:127.0.0.1, 2, 127.0.0.1",
        "email:a@b.example, 1, a@b.example",
        "uri:https://${host}/, 6, https://a.b.example/"
    })
    void isEncodedByItsPrefixOrItsLooks(String text, int tag, String content) {
        GeneralName name = AlternativeName.valueOf(text).resolve(new RequestedHost("a.b.example"));

        assertThat(name.getTagNo()).isEqualTo(tag);
        assertThat(name.getName()).hasToString(content);
    }

    @Test
    void theHostDecidesHowItIsEncoded() {
        AlternativeName host = AlternativeName.valueOf("${host}");

        assertThat(host.resolve(new RequestedHost("a.example")).getTagNo()).isEqualTo(GeneralName.dNSName);
        assertThat(host.resolve(new RequestedHost("::1")).getTagNo()).isEqualTo(GeneralName.iPAddress);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 7f000001ffffffff",
        "10.0.0.0/8, 0a000000ff000000",
        "::1, 00000000000000000000000000000001ffffffffffffffffffffffffffffffff"
    })
    void anAddressInAConstraintHasAMask(String text, String octets) {
        GeneralName name = AlternativeName.valueOf(text).resolveSubtree(new RequestedHost("localhost"));

        assertThat(ASN1OctetString.getInstance(name.getName()).getOctets())
                .isEqualTo(HexFormat.of().parseHex(octets));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.example", "*.${parent}", "ip:127.0.0.1", "email:a@b.example", "dns:x", "uri:y"})
    void writesWhatItReads(String text) {
        assertThat(AlternativeName.valueOf(text)).hasToString(text);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> AlternativeName.valueOf("ip:300.1.1.1"))
                .hasMessageContaining("'300.1.1.1' is not an IP address (allowed:");
    }
}
