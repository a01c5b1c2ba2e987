package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CertificateMessageTest {

    private static final byte[] LEAF = {0x30, 1, 2};
    private static final byte[] NOT_EVEN_DER = {7};

    @Test
    void readsTheFormOfTls12() throws Exception {
        HelloBytes list = HelloBytes.empty().vector(3, bytes(LEAF)).vector(3, bytes(NOT_EVEN_DER));
        byte[] body = HelloBytes.empty().vector(3, list).toBytes();
        assertThat(CertificateMessage.parse(body, ProtocolVersion.TLS_1_2).certificates())
                .containsExactly(LEAF, NOT_EVEN_DER);
    }

    @Test
    void readsTheFormOfTls13WithContextAndExtensions() throws Exception {
        HelloBytes list = HelloBytes.empty()
                .vector(3, bytes(LEAF))
                .vector(2, HelloBytes.empty().extension(5, HelloBytes.empty().text("staple")))
                .vector(3, bytes(NOT_EVEN_DER))
                .vector(2, HelloBytes.empty());
        byte[] body = HelloBytes.empty()
                .vector(1, HelloBytes.empty().text("context"))
                .vector(3, list)
                .toBytes();
        assertThat(CertificateMessage.parse(body, ProtocolVersion.TLS_1_3).certificates())
                .containsExactly(LEAF, NOT_EVEN_DER);
    }

    @Test
    void mayBeEmpty() throws Exception {
        assertThat(CertificateMessage.parse(new byte[3], ProtocolVersion.TLS_1_0)
                        .certificates())
                .isEmpty();
    }

    @Test
    void refusesALengthThatDoesNotFit() {
        assertThatThrownBy(() -> CertificateMessage.parse(new byte[] {0, 0, 4, 0, 0, 9, 1}, ProtocolVersion.TLS_1_2))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("cert_data: needs 9 bytes, only 1 are there (at offset 6)");
    }

    private static HelloBytes bytes(byte[] content) {
        return HelloBytes.empty().raw(content);
    }
}
