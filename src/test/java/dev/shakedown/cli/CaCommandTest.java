package dev.shakedown.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaCommandTest {

    @TempDir
    private Path home;

    private String directory = "";

    @BeforeEach
    void directory() {
        directory = home.resolve("ca").toString();
    }

    @Test
    void createsAndShows() {
        Run created = Run.of("ca", "create", "--permit", "shop.test.internal", "--ca", directory);
        assertThat(created.exit()).isZero();
        assertThat(created.err()).isEmpty();
        assertThat(created.out()).contains(directory + "/ca.pem", "shop.test.internal", "localhost");
        Run shown = Run.of("ca", "show", "--json", "--ca", directory);
        assertThat(shown.out()).contains("\"permitted\"", "\"shop.test.internal\"", "\"expires\"");
    }

    @Test
    void warnsOfACaForEverything() {
        Run created = Run.of("ca", "create", "--permit", "*", "--ca", directory);
        assertThat(created.exit()).isZero();
        assertThat(created.err()).contains("warning", "any name", directory);
        assertThat(created.out()).contains("*");
    }

    @Test
    void hasNothingToShowWhereThereIsNoCa() {
        Run shown = Run.of("ca", "show", "--ca", directory);
        assertThat(shown.exit()).isEqualTo(ExitCode.ENVIRONMENT.code());
        assertThat(shown.err()).contains(directory).doesNotContain("\tat ");
    }

    @Test
    void exportsInEveryFormat() throws Exception {
        Path out = home.resolve("out");
        Run exported = Run.of("ca", "export", "--format", "pem,der,p12,jks", "-o", out.toString(), "--ca", directory);
        assertThat(exported.exit()).isZero();
        Certificate root = certificate(Path.of(directory, "ca.pem"));
        assertThat(certificate(out.resolve("ca.pem"))).isEqualTo(root);
        assertThat(certificate(out.resolve("ca.der"))).isEqualTo(root);
        for (String store : new String[] {"ca.p12", "ca.jks"}) {
            KeyStore opened = KeyStore.getInstance(out.resolve(store).toFile(), "changeit".toCharArray());
            assertThat(opened.getCertificate(opened.aliases().nextElement())).isEqualTo(root);
        }
    }

    @Test
    void exportsTheRootThatNobodyTrusts() throws Exception {
        Path out = home.resolve("out");
        assertThat(Run.of("ca", "export", "--untrusted", "-o", out.toString(), "--ca", directory)
                        .exit())
                .isZero();
        assertThat(certificate(out.resolve("untrusted-ca.pem")))
                .isNotEqualTo(certificate(Path.of(directory, "ca.pem")));
    }

    @Test
    void severalFormatsNeedADirectory() {
        Run exported = Run.of("ca", "export", "--format", "pem,der", "--ca", directory);
        assertThat(exported.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(exported.err()).contains("-o");
    }

    private static Certificate certificate(Path file) throws Exception {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}
