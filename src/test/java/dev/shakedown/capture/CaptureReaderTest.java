package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureReaderTest {

    private static final String KEY_LOG = "CLIENT_RANDOM " + "ab".repeat(32) + " " + "cd".repeat(48) + "\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "::1, ::1"})
    void readsWhatTheWriterWrites(String client, String server) throws IOException {
        Conversation written = Conversations.withLongAnswer(client, server);
        CaptureReading reading = read(pcapng(written));
        assertThat(reading.omissions()).isEmpty();
        assertThat(reading.packets()).isEqualTo(11);
        assertThat(reading.capture().comments()).containsExactly("scenario: expired");
        assertThat(reading.capture().keyLog()).isEqualTo(KEY_LOG);
        Conversation read = reading.capture().conversations().get(0);
        assertThat(Conversations.words(read)).isEqualTo(Conversations.words(written));
        assertThat(read.name()).isEqualTo("client leg");
        assertThat(read.client()).isEqualTo(written.client());
        assertThat(read.happenings().get(0).at()).isEqualTo(Conversations.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcap", "nsecpcap", "pcapng"})
    void readsWhatEditcapWrites(String format) throws Exception {
        Path original = directory.resolve("original.pcapng");
        Path converted = directory.resolve("converted");
        Files.write(original, pcapng(Conversations.withLongAnswer("127.0.0.1", "127.0.0.1")));
        assumeTrue(Program.printed("editcap", "-F").contains(format + " -"), "editcap does not write " + format);
        Program.run("editcap", "-F", format, original.toString(), converted.toString());
        CaptureReading reading = CaptureReader.read(converted);
        assertThat(reading.omissions()).isEmpty();
        assertThat(Conversations.words(reading.capture().conversations().get(0)))
                .contains("CLIENT sent 7", "SERVER sent 4000", "SERVER fin", "CLIENT fin");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0000000000000000000000000800",
        "1, 000000000000000000000000810000050800",
        "0, 02000000",
        "108, 00000002",
        "101, ''",
        "228, ''",
        "113, 00000001000600000000000000000800",
        "276, 0800000000000001000100000000000000000000",
    })
    void readsEveryLinkTypeInBothByteOrders(int link, String header) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Conversation written = Conversations.withLongAnswer("127.0.0.1", "127.0.0.1");
            CaptureReading reading = read(Pcap.of(order, link, HexFormat.of().parseHex(header), packets(written)));
            assertThat(reading.omissions()).isEmpty();
            assertThat(Conversations.words(reading.capture().conversations().get(0)))
                    .containsExactly("opened", "CLIENT sent 7", "SERVER sent 4000", "SERVER fin", "CLIENT fin");
        }
    }

    @Test
    void saysWhichLinkTypesItDoesNotKnow() throws IOException {
        CaptureReading reading = read(Pcap.of(
                ByteOrder.LITTLE_ENDIAN, 105, new byte[0], packets(Conversations.withLongAnswer("::1", "::1"))));
        assertThat(reading.capture().conversations()).isEmpty();
        assertThat(reading.omissions()).singleElement().asString().contains("link types [105]");
    }

    @ParameterizedTest
    @CsvSource({
        "1f8b0800, gunzip FILE",
        "28b52ffd00, unzstd FILE",
        "425a6839, bunzip2 FILE",
        "fd377a585a, unxz FILE",
        "47455420, 'is no capture: it begins with the bytes 47455420'",
        "'', is empty",
    })
    void refusesOtherFilesWithAWordOfWhatTheyAre(String bytes, String said) {
        assertThatExceptionOfType(UnreadableCaptureException.class)
                .isThrownBy(() -> read(HexFormat.of().parseHex(bytes)))
                .withMessageContaining(said);
    }

    @Test
    void makesTheBestOfATruncatedFile() throws IOException {
        byte[] whole = pcapng(Conversations.withLongAnswer("127.0.0.1", "127.0.0.1"));
        CaptureReading reading = read(Arrays.copyOf(whole, whole.length - 150));
        assertThat(reading.omissions()).singleElement().asString().contains("ends within a block, at byte");
        assertThat(Conversations.words(reading.capture().conversations().get(0)))
                .contains("CLIENT sent 7");
    }

    @Test
    void neverFailsOtherwiseHoweverAFileIsDamaged() {
        Random random = new Random(4711);
        byte[] pcapng = pcapng(Conversations.withLongAnswer("127.0.0.1", "127.0.0.1"));
        byte[] pcap =
                Pcap.of(ByteOrder.LITTLE_ENDIAN, 101, new byte[0], packets(Conversations.withLongAnswer("::1", "::1")));
        for (int i = 0; i < 4_000; i++) {
            byte[] damaged = (i % 2 == 0 ? pcapng : pcap).clone();
            for (int j = 0; j < 1 + i % 5; j++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(Arrays.copyOf(damaged, 4 + random.nextInt(damaged.length - 4))))
                        .isNotNull();
            } catch (IOException e) {
                assertThat(e).isInstanceOf(UnreadableCaptureException.class);
            }
        }
    }

    @Test
    void keepsNoMoreThanAPartOfALongConversation() throws IOException {
        ConversationRecorder recorder = Conversations.recorder("127.0.0.1", "127.0.0.1");
        recorder.opened(Conversations.START);
        for (int i = 0; i < 100; i++) {
            recorder.bytes(Conversations.START, Sender.SERVER, new byte[10_000]);
        }
        recorder.reset(Conversations.START, Sender.SERVER);
        CaptureReading reading = read(pcapng(recorder.conversation()));
        List<String> words =
                Conversations.words(reading.capture().conversations().get(0));
        assertThat(words).hasSize(4).contains("the rest of the conversation was not read: it is too long");
        assertThat(words.get(1)).startsWith("SERVER sent 52");
    }

    @Test
    void readsAHundredMegabytesInBoundedMemory() throws IOException {
        byte[] header = Pcap.of(ByteOrder.LITTLE_ENDIAN, 101, new byte[0], List.of());
        byte[] packet = Pcap.record(
                ByteOrder.LITTLE_ENDIAN,
                new byte[0],
                packets(Conversations.withLongAnswer("127.0.0.1", "127.0.0.1")).get(5));
        InputStream endless = new InputStream() {
            private int position;
            private long left = 100_000_000L / packet.length * packet.length;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                if (position == 0) {
                    // Another port each time, that is another conversation.
                    ByteBuffer.wrap(packet).putShort(16 + 22, (short) (left / packet.length));
                }
                int count = Math.min(length, packet.length - position);
                System.arraycopy(packet, position, target, offset, count);
                position = (position + count) % packet.length;
                left -= count;
                return count;
            }
        };
        CaptureReading reading = CaptureReader.read(new SequenceInputStream(new ByteArrayInputStream(header), endless));
        assertThat(reading.packets()).isGreaterThan(60_000);
        assertThat(reading.capture().conversations()).hasSize(10_000);
        assertThat(reading.omissions()).singleElement().asString().contains("more than 10000 conversations");
    }

    private static CaptureReading read(byte[] file) throws IOException {
        return CaptureReader.read(new ByteArrayInputStream(file));
    }

    private static List<byte[]> packets(Conversation conversation) {
        return TcpPackets.of(0, conversation).stream().map(Packet::ip).toList();
    }

    private static byte[] pcapng(Conversation conversation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PcapngWriter.write(new Capture(List.of(conversation), KEY_LOG, List.of("scenario: expired")), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
