package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.decrypt.Secret;
import dev.shakedown.decrypt.Sender;
import dev.shakedown.decrypt.Sighting;
import dev.shakedown.wire.MalformedMessageException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireViewTest {

    private static final String RANDOM = "11".repeat(32);
    private static final String CLIENT_HELLO = "16 0301 002d 01000029 0303" + RANDOM + "00 0002 1301 01 00";
    private static final String SERVER_HELLO_OF_TLS_1_3 =
            "16 0303 0032 0200002e 0303" + "22".repeat(32) + "00 1301 00 0006 002b 0002 0304";

    private final WireView view = new WireView(Sender.CLIENT);

    @Test
    void namesWhatPasses() throws Exception {
        assertThat(arriving("16 0303 0008 0e000000 00000000"))
                .containsExactly("server_hello_done 4", "hello_request 4");
        assertThat(arriving("14 0303 0001 01")).containsExactly("change_cipher_spec 1");
        assertThat(arriving("16 0303 0004 01020304")).containsExactly("encrypted_record 4");
        assertThat(arriving("17 0303 0002 0102")).containsExactly("encrypted_record 2");
    }

    @Test
    void joinsMessagesOverRecords() throws Exception {
        assertThat(arriving("16 0303 0003 0b0000")).isEmpty();
        assertThat(arriving("16 0303 0003 02ffff")).containsExactly("certificate 6");
    }

    @Test
    void findsAlertsInTheClear() throws Exception {
        assertThat(arriving("15 0303 0002 022a")).containsExactly("alert 2");
        assertThat(arriving("15 0303 0002 092a")).containsExactly("malformed_alert 2");
    }

    @Test
    void findsAlertsInTheClearAfterTheKeysHaveChangedOnlyInTls13() throws Exception {
        arriving("14 0303 0001 01");
        assertThat(arriving("15 0303 0002 022a")).containsExactly("encrypted_record 2");
        arriving(CLIENT_HELLO);
        leaving(SERVER_HELLO_OF_TLS_1_3);
        arriving("15 0303 0002 022a");
        assertThat(names(view.release())).containsExactly("alert 2");
    }

    @Test
    void holdsWhatArrivesBeforeItsSecret() throws Exception {
        arriving(CLIENT_HELLO);
        leaving(SERVER_HELLO_OF_TLS_1_3);
        assertThat(arriving("17 0303 0002 0102")).isEmpty();
        assertThat(arriving("14 0303 0001 01")).isEmpty();
        assertThat(names(view.learn(secret(Secret.SERVER_HANDSHAKE)))).isEmpty();
        assertThat(names(view.learn(secret(Secret.CLIENT_HANDSHAKE))))
                .containsExactly("encrypted_record 2", "change_cipher_spec 1");
        assertThat(arriving("17 0303 0002 0102")).containsExactly("encrypted_record 2");
    }

    @Test
    void releasesWhatNoSecretCameFor() throws Exception {
        arriving(CLIENT_HELLO);
        leaving(SERVER_HELLO_OF_TLS_1_3);
        arriving("17 0303 0002 0102");
        assertThat(names(view.release())).containsExactly("encrypted_record 2");
        assertThat(names(view.release())).isEmpty();
    }

    @Test
    void tellsWhatIsNoTls() throws Exception {
        assertThat(arriving("474554202f")).isEmpty();
        assertThat(view.looksLike()).hasValue("HTTP request");
    }

    @Test
    void refusesEndlessMessages() {
        assertThatThrownBy(() -> arriving("16 0303 0004 01200000")).isInstanceOf(MalformedMessageException.class);
    }

    private static Secret secret(String label) {
        return new Secret(label, HexFormat.of().parseHex(RANDOM), new byte[32]);
    }

    private List<String> arriving(String hex) throws MalformedMessageException {
        return names(view.arriving(bytes(hex)));
    }

    private void leaving(String hex) throws MalformedMessageException {
        view.leaving(bytes(hex));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static List<String> names(List<Sighting> seen) {
        return seen.stream().map(one -> one.name() + " " + one.bytes()).toList();
    }
}
