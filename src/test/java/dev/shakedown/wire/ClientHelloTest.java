package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;

class ClientHelloTest {

    @Test
    void decodesEveryField() throws Exception {
        ClientHello hello = ClientHello.parse(full());
        assertThat(hello.legacyVersion()).isEqualTo(ProtocolVersion.TLS_1_2);
        assertThat(hello.versions()).containsExactly(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_2);
        assertThat(hello.suites())
                .extracting(CipherSuite::name)
                .containsExactly("GREASE_0x1a1a", "TLS_AES_128_GCM_SHA256");
        assertThat(hello.extensions()).containsExactly(0x2a2a, 0, 16, 10, 51, 13, 5, 43);
        assertThat(hello.serverName()).isEqualTo("expired.localhost");
        assertThat(hello.alpn()).containsExactly("h2", "http/1.1");
        assertThat(hello.groups()).extracting(NamedGroup::name).containsExactly("X25519MLKEM768", "X25519");
        assertThat(hello.keyShares()).containsExactly(new NamedGroup(0x001d));
        assertThat(hello.signatureSchemes()).containsExactly(SignatureScheme.valueOf("ed25519"));
        assertThat(hello.statusRequest()).isTrue();
    }

    @Test
    void aHelloOfTls10HasNoExtensions() throws Exception {
        ClientHello hello = ClientHello.parse(HelloBytes.client(0x0301, 0x002f).toBytes());
        assertThat(hello.versions()).containsExactly(ProtocolVersion.TLS_1_0);
        assertThat(hello.extensions()).isEmpty();
        assertThat(hello.serverName()).isNull();
        assertThat(hello.statusRequest()).isFalse();
    }

    @Test
    void keepsWhatIsRepeatedUnknownOrEmpty() throws Exception {
        byte[] body = HelloBytes.client(0x0303)
                .extensions(HelloBytes.empty()
                        .extension(0, HelloBytes.empty())
                        .extension(0xfe0d, HelloBytes.empty().text("?"))
                        .extension(13, list(0x0403))
                        .extension(13, list(0x0804)))
                .text("trailing")
                .toBytes();
        ClientHello hello = ClientHello.parse(body);
        assertThat(hello.extensions()).containsExactly(0, 0xfe0d, 13, 13);
        assertThat(hello.signatureSchemes()).containsExactly(new SignatureScheme(0x0403));
        assertThat(hello.serverName()).isNull();
    }

    @Test
    void decodesWhatTheJdkSends() throws Exception {
        ClientHello hello = ClientHello.parse(jdkHello());
        assertThat(hello.serverName()).isEqualTo("jdk.example");
        assertThat(hello.alpn()).containsExactly("http/1.1");
        assertThat(hello.versions()).containsExactly(ProtocolVersion.TLS_1_3, ProtocolVersion.TLS_1_2);
        assertThat(hello.keyShares()).isNotEmpty();
        assertThat(hello.signatureSchemes()).contains(SignatureScheme.valueOf("rsa_pss_rsae_sha256"));
    }

    @Test
    void everyCutIsMalformedOrShorterAndNothingElseIsThrown() {
        byte[] body = full();
        int malformed = 0;
        for (int length = 0; length < body.length; length++) {
            try {
                ClientHello.parse(Arrays.copyOf(body, length));
            } catch (MalformedMessageException e) {
                assertThat(e.offset()).isBetween(0, length);
                malformed++;
            }
        }
        // Only a hello that ends right before its extensions is whole.
        assertThat(malformed).isEqualTo(body.length - 1);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        byte[] body = HelloBytes.client(0x0303).toBytes();
        body[36] = 3;
        assertThatThrownBy(() -> ClientHello.parse(body))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("cipher_suites: needs 3 bytes, only 2 are there (at offset 37)");
        byte[] odd = HelloBytes.empty()
                .uint16(0x0303)
                .raw(new byte[32])
                .uint8(0)
                .vector(2, HelloBytes.empty().uint8(7))
                .toBytes();
        assertThatThrownBy(() -> ClientHello.parse(odd))
                .hasMessage("cipher_suites: 1 bytes, which is not a multiple of 2 (at offset 37)");
    }

    private static byte[] full() {
        HelloBytes share =
                HelloBytes.empty().uint16(0x001d).vector(2, HelloBytes.empty().raw(new byte[32]));
        HelloBytes name =
                HelloBytes.empty().uint8(0).vector(2, HelloBytes.empty().text("expired.localhost"));
        HelloBytes protocols = HelloBytes.empty()
                .vector(1, HelloBytes.empty().text("h2"))
                .vector(1, HelloBytes.empty().text("http/1.1"));
        return HelloBytes.client(0x0303, 0x1a1a, 0x1301)
                .extensions(HelloBytes.empty()
                        .extension(0x2a2a, HelloBytes.empty())
                        .extension(0, HelloBytes.empty().vector(2, name))
                        .extension(16, HelloBytes.empty().vector(2, protocols))
                        .extension(10, list(0x11ec, 0x001d))
                        .extension(51, HelloBytes.empty().vector(2, share))
                        .extension(13, list(0x0807))
                        .extension(5, HelloBytes.empty().uint8(1).uint16(0).uint16(0))
                        .extension(
                                43,
                                HelloBytes.empty().vector(1, HelloBytes.empty().uint16s(0x0304, 0x0303))))
                .toBytes();
    }

    private static HelloBytes list(int... codes) {
        return HelloBytes.empty().vector(2, HelloBytes.empty().uint16s(codes));
    }

    private static byte[] jdkHello() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        SSLEngine engine = context.createSSLEngine("jdk.example", 443);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        engine.setSSLParameters(parameters);
        ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), out);
        List<TlsRecord> records = RecordReader.create().feed(out.flip());
        assertThat(records).hasSize(1);
        return HandshakeReader.create().feed(records.get(0).fragment()).get(0).body();
    }
}
