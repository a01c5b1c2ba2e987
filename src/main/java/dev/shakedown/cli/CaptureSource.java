package dev.shakedown.cli;

import dev.shakedown.capture.CaptureReader;
import dev.shakedown.capture.CaptureReading;
import dev.shakedown.capture.UnreadableCaptureException;
import dev.shakedown.decrypt.KeyLog;
import dev.shakedown.decrypt.Secret;
import dev.shakedown.reproduce.CapturedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A capture file as a source of servers.
 *
 * @param file pcap or pcapng
 * @param keyLog an NSS key log besides the keys in the capture itself, or null
 */
record CaptureSource(Path file, @Nullable Path keyLog) {

    private static final int LARGEST_KEY_LOG = 1 << 26;

    /** True if what the user names is meant as a file, and not as a server. */
    static boolean isMeantBy(String target) {
        return !ServerTarget.isWebAddress(target)
                && (target.contains("/")
                        || target.matches("(?i).*\\.(pcap|pcapng|cap)(\\.[a-z0-9]+)?")
                        || Files.exists(Path.of(target)));
    }

    /**
     * The server that is meant.
     *
     * @param conversation the number of a conversation of the file, from 1 on; null for all with the first server
     * @param err is told what was left out, and which other servers there are
     */
    CapturedServer server(@Nullable Integer conversation, PrintWriter err) throws IOException {
        CaptureReading reading = reading();
        reading.omissions().forEach(omission -> err.println(file + ": " + omission));
        List<CapturedServer> servers = CapturedServer.in(reading, keys(reading));
        if (servers.isEmpty()) {
            throw new UsageException("'" + file + "' has no TLS handshake in it: "
                    + reading.capture().conversations().size() + " TCP conversations in " + reading.packets()
                    + " packets, none with a ClientHello");
        }
        if (conversation != null) {
            return servers.stream()
                    .flatMap(server -> server.only(conversation).stream())
                    .findFirst()
                    .orElseThrow(() -> new UsageException("conversation " + conversation + " of '" + file
                            + "' is no TLS connection (there are: " + list(servers) + ")"));
        }
        if (servers.size() > 1) {
            err.println(file + ": of " + servers.size() + " servers this is the first, "
                    + servers.get(0).endpoint() + "; --conversation N chooses another: " + list(servers));
        }
        return servers.get(0);
    }

    private static String list(List<CapturedServer> servers) {
        return String.join(
                "; ",
                servers.stream()
                        .map(server -> server.endpoint() + " in "
                                + server.numbers().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                        .toList());
    }

    private CaptureReading reading() throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException("'" + file + "' is a directory (allowed: a capture, or HOST:PORT)");
        }
        try {
            return CaptureReader.read(file);
        } catch (UnreadableCaptureException e) {
            throw new UsageException("'" + file + "': " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file '" + file + "'");
        } catch (AccessDeniedException e) {
            throw new IOException("'" + file + "' cannot be read: permission denied", e);
        }
    }

    private KeyLog keys(CaptureReading reading) throws IOException {
        List<Secret> secrets =
                new ArrayList<>(KeyLog.parse(reading.capture().keyLog()).secrets());
        if (keyLog != null) {
            if (!Files.isRegularFile(keyLog)) {
                throw new UsageException("there is no key log '" + keyLog + "'");
            }
            if (Files.size(keyLog) > LARGEST_KEY_LOG) {
                throw new UsageException("'" + keyLog + "' is too large for a key log (allowed: up to 64 MB)");
            }
            // In the text of a key log every byte that matters is ASCII.
            List<Secret> given = KeyLog.parse(new String(Files.readAllBytes(keyLog), StandardCharsets.ISO_8859_1))
                    .secrets();
            if (given.isEmpty()) {
                throw new UsageException(
                        "'" + keyLog + "' holds no secret (allowed: a key log as SSLKEYLOGFILE gets it)");
            }
            secrets.addAll(given);
        }
        return KeyLog.of(secrets);
    }
}
