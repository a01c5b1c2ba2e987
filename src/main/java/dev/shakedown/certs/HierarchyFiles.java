package dev.shakedown.certs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The three files of one hierarchy in the directory of the CA: {@code ca.pem}, {@code intermediate.pem} and
 * {@code intermediate.key}. There is none for the root's key.
 *
 * @param prefix what the three names begin with
 */
record HierarchyFiles(String prefix) {

    static final HierarchyFiles TRUSTED = new HierarchyFiles("");
    static final HierarchyFiles UNTRUSTED = new HierarchyFiles("untrusted-");

    boolean exist(Path directory) {
        return Files.exists(directory.resolve(key()));
    }

    /** Reads what fits together; refuses the rest. */
    Hierarchy read(Path directory) throws CaException {
        Path key = directory.resolve(key());
        PrivateFiles.checkSecret(key);
        try {
            CaCertificate root = CaCertificate.parse(read(directory.resolve(root()), Pem.CERTIFICATE));
            CaCertificate intermediate = CaCertificate.parse(read(directory.resolve(intermediate()), Pem.CERTIFICATE));
            intermediate.certificate().verify(root.certificate().getPublicKey());
            return new Hierarchy(root, intermediate.with(read(key, Pem.PRIVATE_KEY)));
        } catch (NoSuchFileException e) {
            throw new CaException(
                    "the CA in " + directory + " lacks " + e.getFile() + "; make a new one: ca create", e);
        } catch (IOException e) {
            throw PrivateFiles.problem("cannot read the CA in " + directory, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CaException(
                    "the CA in " + directory + " is damaged (" + e.getMessage() + "); make a new one: ca create", e);
        }
    }

    void write(Path directory, Hierarchy hierarchy) throws IOException {
        ForgedCertificate intermediate = hierarchy.intermediate();
        String secret =
                Pem.encode(Pem.PRIVATE_KEY, intermediate.key().privateKey().getEncoded());
        PrivateFiles.write(
                directory.resolve(root()),
                Pem.encode(Pem.CERTIFICATE, hierarchy.root().der()));
        PrivateFiles.write(directory.resolve(intermediate()), Pem.encode(Pem.CERTIFICATE, intermediate.der()));
        // Last, because the CA exists as soon as its key does.
        PrivateFiles.writeSecret(directory.resolve(key()), secret);
    }

    private static byte[] read(Path file, String label) throws IOException {
        try {
            return Pem.decode(label, Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private String root() {
        return prefix + "ca.pem";
    }

    private String intermediate() {
        return prefix + "intermediate.pem";
    }

    private String key() {
        return prefix + "intermediate.key";
    }
}
