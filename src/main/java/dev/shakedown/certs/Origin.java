package dev.shakedown.certs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Stream;

/** Where and when a CA was made, as a part of its name, so that people recognise it among the certificates they trust. */
final class Origin {

    /** What is left of a common name of 64 characters beside the rest. */
    private static final int LONGEST_HOST = 13;

    /** To the minute, since a CA is sometimes made twice a day. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    private Origin() {}

    static String of(InstantSource clock) {
        return host() + " " + TIME.format(clock.instant());
    }

    /** Without the JDK's own way, which may wait for a DNS server. */
    private static String host() {
        String host = Stream.of(System.getenv("HOSTNAME"), System.getenv("COMPUTERNAME"), file())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> name.matches("[A-Za-z0-9._-]+"))
                .findFirst()
                .orElse("localhost");
        return host.substring(0, Math.min(host.length(), LONGEST_HOST));
    }

    private static String file() {
        try {
            return Files.readString(Path.of("/etc/hostname"));
        } catch (IOException e) {
            return "";
        }
    }
}
