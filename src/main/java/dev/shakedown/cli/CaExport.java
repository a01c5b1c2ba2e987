package dev.shakedown.cli;

import dev.shakedown.certs.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A root certificate on its way out.
 *
 * @param name of the files, without their endings
 * @param root the certificate
 */
record CaExport(String name, X509Certificate root) {

    /** One format, as bytes: a trust store is no text. */
    void toStdout(List<ExportFormat> formats) throws IOException {
        if (formats.size() != 1) {
            throw new UsageException("several formats do not fit into one stream; name a directory for them with -o");
        }
        System.out.write(formats.get(0).encode(root));
        System.out.flush();
    }

    /** A file for each format; returns their paths. */
    List<Path> toFiles(List<ExportFormat> formats, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (ExportFormat format : formats) {
            Path file = directory.resolve(name + "." + format.name().toLowerCase(Locale.ROOT));
            files.add(Files.write(file, format.encode(root)));
        }
        return files;
    }
}
