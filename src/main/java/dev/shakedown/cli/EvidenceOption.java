package dev.shakedown.cli;

import dev.shakedown.TlsProxyBuilder;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that can leave captures and keys behind. */
final class EvidenceOption {

    @Option(
            names = "--capture",
            paramLabel = "DIR",
            description = "Write DIR/ID.pcapng for every connection, both legs, with the keys inside: Wireshark shows"
                    + " the plain text.")
    private @Nullable Path captures;

    @Option(
            names = "--key-log",
            paramLabel = "FILE",
            description = "Append the secrets of both legs to FILE, in the format of SSLKEYLOGFILE.")
    private @Nullable Path keyLog;

    /** Has the proxy write what was asked for, and warns of what that is. */
    TlsProxyBuilder apply(TlsProxyBuilder builder, PrintWriter err) {
        if (captures != null) {
            warn(err, "the captures in " + captures, "hold all data and the keys to it");
            builder.capture(captures);
        }
        if (keyLog != null) {
            warn(err, "the key log " + keyLog, "opens these connections to whoever has recorded them");
            builder.keyLog(keyLog);
        }
        return builder;
    }

    private static void warn(PrintWriter err, String what, String why) {
        err.println("shakedown: warning: " + what + " " + why + "; delete what you no longer need");
        err.flush();
    }
}
