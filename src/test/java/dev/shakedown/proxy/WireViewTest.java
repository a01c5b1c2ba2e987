package dev.shakedown.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.wire.MalformedMessageException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireViewTest {

    private final WireView view = new WireView();

    @Test
    void namesWhatPasses() throws Exception {
        assertThat(names("16 0303 0008 0e000000 00000000", false))
                .containsExactly("server_hello_done 4", "hello_request 4");
        assertThat(names("14 0303 0001 01", false)).containsExactly("change_cipher_spec 1");
        assertThat(names("16 0303 0004 01020304", false)).containsExactly("encrypted_record 4");
        assertThat(names("17 0303 0002 0102", false)).containsExactly("encrypted_record 2");
    }

    @Test
    void joinsMessagesOverRecords() throws Exception {
        assertThat(names("16 0303 0003 0b0000", false)).isEmpty();
        assertThat(names("16 0303 0003 02ffff", false)).containsExactly("certificate 6");
    }

    @Test
    void findsAlertsInTheClear() throws Exception {
        assertThat(names("15 0303 0002 022a", false)).containsExactly("alert 2");
        assertThat(names("15 0303 0002 092a", false)).containsExactly("malformed_alert 2");
    }

    @Test
    void findsAlertsInTheClearAfterTheKeysHaveChangedOnlyInTls13() throws Exception {
        names("14 0303 0001 01", true);
        assertThat(names("15 0303 0002 022a", false)).containsExactly("encrypted_record 2");
        assertThat(names("15 0303 0002 022a", true)).containsExactly("alert 2");
    }

    @Test
    void tellsWhatIsNoTls() throws Exception {
        assertThat(names("474554202f", false)).isEmpty();
        assertThat(view.looksLike()).hasValue("HTTP request");
    }

    @Test
    void refusesEndlessMessages() {
        assertThatThrownBy(() -> names("16 0303 0004 01200000", false)).isInstanceOf(MalformedMessageException.class);
    }

    private List<String> names(String hex, boolean tls13) throws MalformedMessageException {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return view.feed(ByteBuffer.wrap(bytes), tls13).stream()
                .map(seen -> seen.name() + " " + seen.bytes())
                .toList();
    }
}
