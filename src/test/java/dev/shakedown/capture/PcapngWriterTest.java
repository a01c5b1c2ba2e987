package dev.shakedown.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PcapngWriterTest {

    private static final String KEY_LOG = "CLIENT_RANDOM " + "ab".repeat(32) + " " + "cd".repeat(48) + "\n";

    @TempDir
    private Path directory;

    @Test
    void putsTheKeysBeforeThePackets() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PcapngWriter.write(capture(Conversations.withLongAnswer("127.0.0.1", "127.0.0.1")), out);
        assertThat(types(out.toByteArray())).startsWith(0x0a0d0d0a, 1, 10, 6).doesNotContainSubsequence(6, 10);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1", "::1, ::1", "::1, 127.0.0.1", "192.0.2.1, 192.0.2.2"})
    void writesPacketsThatTsharkFindsNothingWrongWith(String client, String server) throws Exception {
        Path file = write(capture(Conversations.withLongAnswer(client, server)));
        assertThat(tshark(file, "-Y", "_ws.malformed or tcp.analysis.flags or _ws.expert.severity >= 6291456"))
                .isEmpty();
        assertThat(tshark(file, "-Y", "tcp.checksum.status == 1")).hasSize(11);
        assertThat(tshark(file, "-T", "fields", "-e", "tcp.len", "-Y", "tcp.len > 0"))
                .first()
                .isEqualTo("7");
    }

    @Test
    void namesInterfacesAndKeepsCommentsAndTimes() throws Exception {
        Path file = write(capture(Conversations.withLongAnswer("127.0.0.1", "127.0.0.1")));
        assertThat(tshark(
                        file,
                        "-Y",
                        "frame.comment",
                        "-T",
                        "fields",
                        "-e",
                        "frame.comment",
                        "-e",
                        "frame.interface_name"))
                .containsExactly("injected: delay\tclient leg");
        assertThat(tshark(file, "-T", "fields", "-e", "frame.time_epoch"))
                .first()
                .isEqualTo("1795255200.123456789");
    }

    @Test
    void weavesTwoLegsByTime() throws Exception {
        Conversation leg = Conversations.withLongAnswer("127.0.0.1", "127.0.0.1");
        ConversationRecorder other = new ConversationRecorder(
                "upstream leg",
                Conversations.address("127.0.0.1", 50_001),
                Conversations.address("127.0.0.1", 8443),
                Long.MAX_VALUE);
        other.opened(Conversations.after(1));
        other.reset(Conversations.after(3), Sender.SERVER);
        Path file = write(capture(leg, other.conversation()));
        assertThat(tshark(file, "-T", "fields", "-e", "tcp.flags.str", "-Y", "tcp.flags.reset == 1"))
                .hasSize(1);
        List<String> times = tshark(file, "-T", "fields", "-e", "frame.time_epoch");
        assertThat(times).isSorted();
    }

    private static Capture capture(Conversation... conversations) {
        return new Capture(List.of(conversations), KEY_LOG, List.of("scenario: expired"));
    }

    private Path write(Capture capture) throws IOException {
        Path file = directory.resolve("test.pcapng");
        try (OutputStream out = Files.newOutputStream(file)) {
            PcapngWriter.write(capture, out);
        }
        return file;
    }

    private static List<String> tshark(Path file, String... arguments) throws Exception {
        return Program.run(Stream.concat(
                        Stream.of("tshark", "-n", "-r", file.toString(), "-o", "tcp.check_checksum:TRUE"),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static List<Integer> types(byte[] file) {
        List<Integer> types = new ArrayList<>();
        ByteBuffer blocks = ByteBuffer.wrap(file);
        while (blocks.hasRemaining()) {
            types.add(blocks.getInt());
            blocks.position(blocks.position() - 4 + blocks.getInt());
        }
        return types;
    }
}
