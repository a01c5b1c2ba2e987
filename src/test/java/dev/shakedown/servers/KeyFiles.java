package dev.shakedown.servers;

import dev.shakedown.certs.Credential;
import dev.shakedown.scenario.ScenarioForge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Certificates with the mistakes of our scenarios, as files that other servers read. */
final class KeyFiles {

    private final Path directory;
    private final ScenarioForge forge = new ScenarioForge();

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * One server's certificate.
     *
     * @param chain the chain in PEM
     * @param leaf its first certificate alone
     * @param rest the others
     * @param key the private key
     * @param staple the OCSP response in DER, empty if there is none
     */
    record Pair(Path chain, Path leaf, Path rest, Path key, Path staple) {}

    X509Certificate root() {
        return forge.root();
    }

    /** The chain and key that a scenario of the catalogue serves for localhost. */
    Pair of(String scenario) throws IOException {
        return of(scenario, false);
    }

    /** The same, and all but the leaf in the reverse order. */
    Pair reversed(String scenario) throws IOException {
        return of(scenario, true);
    }

    private Pair of(String scenario, boolean reversed) throws IOException {
        Credential credential = forge.of(scenario);
        List<byte[]> rest =
                new ArrayList<>(credential.chain().subList(1, credential.chain().size()));
        if (reversed) {
            Collections.reverse(rest);
        }
        String leaf = pem("CERTIFICATE", credential.chain().get(0));
        StringBuilder others = new StringBuilder();
        rest.forEach(der -> others.append(pem("CERTIFICATE", der)));
        byte[] staple = credential.staple();
        return new Pair(
                write(scenario + "-chain.pem", leaf + others),
                write(scenario + "-leaf.pem", leaf),
                write(scenario + "-rest.pem", others.toString()),
                write(scenario + "-key.pem", pem("PRIVATE KEY", credential.key().getEncoded())),
                Files.write(directory.resolve(scenario + ".der"), staple == null ? new byte[0] : staple));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
