package dev.shakedown.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private static final TlsRecord HELLO = handshake(1, 0, 0, 2, 3, 3);
    private static final TlsRecord CHANGE = new TlsRecord(20, 0x0303, new byte[] {1}, false);

    private final RecordReader reader = RecordReader.create();

    @Test
    void readsRecordsInSegmentsOfOneByte() {
        byte[] stream = concat(HELLO.bytes(), CHANGE.bytes(), new TlsRecord(23, 0x0303, new byte[18432], true).bytes());
        List<TlsRecord> records = new ArrayList<>();
        for (byte b : stream) {
            records.addAll(reader.feed(new byte[] {b}));
        }
        assertThat(records).extracting(TlsRecord::contentType).containsExactly(22, 20, 23);
        assertThat(records)
                .extracting(TlsRecord::bytes)
                .extracting(bytes -> bytes.length)
                .containsExactly(11, 6, 18437);
        assertThat(records.get(0).fragment()).isEqualTo(HELLO.fragment());
        assertThat(reader.looksLike()).isEmpty();
    }

    @Test
    void readsSeveralRecordsOfOneSegmentUpToItsLimit() {
        ByteBuffer bytes = ByteBuffer.wrap(concat(CHANGE.bytes(), HELLO.bytes(), CHANGE.bytes()));
        assertThat(reader.feed(bytes.limit(bytes.capacity() - 1))).hasSize(2);
        assertThat(reader.feed(bytes.limit(bytes.capacity()))).hasSize(1);
    }

    @Test
    void keepsTheVersionAndAnEmptyFragment() {
        assertThat(reader.feed(HexFormat.of().parseHex("1603010000")))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.version()).isEqualTo(0x0301);
                    assertThat(record.fragment()).isEmpty();
                });
    }

    @Test
    void applicationDataIsProtected() {
        assertThat(encrypted(new TlsRecord(23, 0x0303, new byte[20], true))).containsExactly(true);
    }

    @Test
    void whatFollowsAChangeCipherSpecInTls12IsProtected() {
        TlsRecord alert = new TlsRecord(21, 0x0303, new byte[26], true);
        assertThat(encrypted(HELLO, CHANGE, handshake(0, 0, 0, 0, 0, 0, 0, 0, 9), alert, CHANGE))
                .containsExactly(false, false, true, true, false);
    }

    @Test
    void hellosAfterAChangeCipherSpecOfTls13AreInTheClear() {
        assertThat(encrypted(HELLO, CHANGE, HELLO)).containsExactly(false, false, false);
        assertThat(encrypted(HELLO, CHANGE, handshake(2, 0, 0, 90, 3, 3))).containsExactly(false, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/1.1, HTTP request",
        "CONNECT a:1, HTTP request",
        "PRI * HTTP/2.0, HTTP request",
        "HTTP/1.1 400, HTTP response",
        "SSH-2.0-x, SSH",
        "HELO there, garbage",
        "G0, garbage",
    })
    void tellsWhatIsNoTls(String text, String expected) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(reader.feed(bytes)).isEmpty();
        assertThat(reader.looksLike()).contains(expected);
        RecordReader byByte = RecordReader.create();
        for (byte b : bytes) {
            assertThat(byByte.feed(new byte[] {b})).isEmpty();
        }
        assertThat(byByte.looksLike()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "802e0103010015, SSLv2 hello",
        "802e010002, SSLv2 hello",
        "802e020002, garbage",
        "802e010003, garbage",
        "1603ffffff, garbage",
        "1502030001, garbage",
        "1903030001, garbage",
        "1303030001, garbage",
    })
    void tellsWhatIsNoTlsByItsBytes(String hex, String expected) {
        assertThat(reader.feed(HexFormat.of().parseHex(hex))).isEmpty();
        assertThat(reader.looksLike()).contains(expected);
    }

    @Test
    void doesNotGuessTooEarly() {
        assertThat(reader.feed("GE".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(reader.looksLike()).isEmpty();
        assertThat(reader.feed("T ".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(reader.looksLike()).contains("HTTP request");
    }

    @Test
    void losesTheTrackWhereNoRecordBegins() {
        byte[] stream = concat(HELLO.bytes(), "HTTP/1.1 400 Bad Request\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(reader.feed(stream)).hasSize(1);
        assertThat(reader.looksLike()).contains("HTTP response");
        assertThat(reader.feed(HELLO.bytes())).isEmpty();
    }

    private static List<Boolean> encrypted(TlsRecord... records) {
        byte[] stream = concat(Arrays.stream(records).map(TlsRecord::bytes).toArray(byte[][]::new));
        return RecordReader.create().feed(stream).stream()
                .map(TlsRecord::encrypted)
                .toList();
    }

    private static TlsRecord handshake(int... bytes) {
        byte[] fragment = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            fragment[i] = (byte) bytes[i];
        }
        return new TlsRecord(22, 0x0303, fragment, false);
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
