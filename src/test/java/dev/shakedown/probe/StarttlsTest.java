package dev.shakedown.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each plain protocol against a server that speaks it from a script: lines to say, and after {@code ?} to hear. */
class StarttlsTest {

    private static final Charset ENCODING = StandardCharsets.ISO_8859_1;

    @ParameterizedTest
    @CsvSource({
        "SMTP, '220-hello|220 mail|?EHLO|250-mail|250 STARTTLS|?STARTTLS|220 go'",
        "IMAP, '* OK hello|?STARTTLS|* BYE the way|a1 OK go'",
        "POP3, '+OK hello|?STLS|+OK go'",
        "FTP, '220 hello|?AUTH TLS|234 go'",
        "NNTP, '200 hello|?STARTTLS|382 go'",
        "SIEVE, '\"IMPLEMENTATION\" \"x\"|\"STARTTLS\"|OK|?STARTTLS|OK go'"
    })
    void asksInLines(Starttls protocol, String script) throws Exception {
        assertThat(begin(protocol, List.of(script.split("\\|")))).isEqualTo("TLS");
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP, '220 mail|?EHLO|250 mail|?STARTTLS|502 no such command'",
        "IMAP, '* OK hello|?STARTTLS|a1 BAD unknown'",
        "POP3, '+OK hello|?STLS|-ERR unknown'",
        "FTP, '220 hello|?AUTH TLS|530 log in first'",
        "NNTP, '200 hello|?STARTTLS|580 no'",
        "SIEVE, 'OK|?STARTTLS|NO'"
    })
    void hearsANo(Starttls protocol, String script) {
        assertThatThrownBy(() -> begin(protocol, List.of(script.split("\\|"))))
                .isInstanceOf(ContactException.class)
                .extracting(e -> ((ContactException) e).failure().kind())
                .isEqualTo(Failure.Kind.NO_STARTTLS);
    }

    @Test
    void asksPostgresByOneByte() throws Exception {
        assertThat(begin(Starttls.POSTGRES, List.of("?\0\0\0\b\u0004\u00d2\u0016/", "!S")))
                .isEqualTo("TLS");
        assertThatThrownBy(() -> begin(Starttls.POSTGRES, List.of("?\0\0\0\b\u0004\u00d2\u0016/", "!N")))
                .hasMessageContaining("ssl is off");
    }

    @Test
    void asksLdapByAnExtendedRequest() throws Exception {
        String request = "?" + hex("301d0201017718801631");
        assertThat(begin(
                        Starttls.LDAP,
                        List.of(request + ".3.6.1.4.1.1466.20037", "!" + hex("300c02010178070a010004000400"))))
                .isEqualTo("TLS");
        assertThatThrownBy(() -> begin(Starttls.LDAP, List.of(request, "!" + hex("300c02010178070a013404000400"))))
                .hasMessageContaining("result code 52");
    }

    @Test
    void asksMySqlInAnswerToItsGreeting() throws Exception {
        String beforeCapabilities = "0a" + "382e3000" + "01000000" + "6162636465666768" + "00";
        String request = "?" + hex("20000001008a0000000000012d") + "\0".repeat(23);
        assertThat(begin(Starttls.MYSQL, List.of("!" + hex("14000000" + beforeCapabilities + "ffff"), request)))
                .isEqualTo("TLS");
        assertThatThrownBy(() -> begin(Starttls.MYSQL, List.of("!" + hex("14000000" + beforeCapabilities + "fff7"))))
                .hasMessageContaining("have_ssl is off");
    }

    @Test
    void asksXmppByElements() throws Exception {
        String features = "!<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>";
        assertThat(begin(Starttls.XMPP, List.of("?<stream:stream", features, "?<starttls", "!<proceed/>")))
                .isEqualTo("TLS");
        assertThatThrownBy(
                        () -> begin(Starttls.XMPP, List.of("?<stream:stream", "!<stream:features></stream:features>")))
                .hasMessageContaining("lack starttls");
    }

    private static String hex(String digits) {
        return new String(HexFormat.of().parseHex(digits), ENCODING);
    }

    /** Lets a server play its script, and returns the first bytes after it that the client sends. */
    private static String begin(Starttls protocol, List<String> script) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> play(listener, script));
            Endpoint endpoint = new Endpoint("127.0.0.1", listener.getLocalPort(), "localhost", protocol.id());
            ProbeSettings settings = new ProbeSettings(null, protocol, Duration.ofSeconds(10), 1);
            try (Contact contact = new Doorstep(endpoint, settings).open()) {
                contact.send("TLS".getBytes(ENCODING));
                return heard.join();
            }
        }
    }

    private static String play(ServerSocket listener, List<String> script) {
        try (Socket socket = listener.accept()) {
            InputStream in = socket.getInputStream();
            for (String step : script) {
                if (step.startsWith("?")) {
                    hear(in, step.substring(1));
                } else {
                    String text = step.startsWith("!") ? step.substring(1) : step + "\r\n";
                    socket.getOutputStream().write(text.getBytes(ENCODING));
                }
            }
            return new String(in.readNBytes(3), ENCODING);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Reads up to and with the words and, if they are in a line or an element, its end. */
    private static void hear(InputStream in, String words) throws IOException {
        StringBuilder heard = new StringBuilder();
        boolean binary = words.chars().anyMatch(character -> character < ' ');
        while (heard.indexOf(words) < 0 || !(binary || heard.toString().endsWith(words.startsWith("<") ? ">" : "\n"))) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("heard only: " + heard);
            }
            heard.append(new String(new byte[] {(byte) next}, ENCODING));
        }
    }
}
