package dev.shakedown.cli;

import dev.shakedown.TlsProxy;
import dev.shakedown.certs.PrivateFiles;
import dev.shakedown.config.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code serve} says of itself when all listeners are open.
 *
 * @param listeners the real addresses by name, as {@code HOST:PORT}
 * @param ca the file that clients have to trust
 */
record Announcement(Map<String, String> listeners, Path ca) {

    static Announcement of(List<TlsProxy> open, Path ca) {
        Map<String, String> listeners = new LinkedHashMap<>();
        open.forEach(proxy -> listeners.put(proxy.name(), text(proxy.address())));
        return new Announcement(listeners, ca);
    }

    void print(PrintWriter out) {
        listeners.forEach((name, address) -> out.println(name + " listens on " + address));
        out.println("trust " + ca);
        out.flush();
    }

    /** Writes it whole or not at all, for somebody waits for the file to appear. */
    void write(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("listeners", listeners);
        content.put("ca", ca.toString());
        try {
            Files.writeString(part, JsonText.line(content) + System.lineSeparator());
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(
                    "the ready file " + file + " cannot be written: " + PrivateFiles.reason(e)
                            + "; choose another file",
                    e);
        }
    }

    private static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
