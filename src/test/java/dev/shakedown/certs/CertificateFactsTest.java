package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateFactsTest {

    private final CertificateForge forge = new CertificateForge(InstantSource.system());

    @ParameterizedTest
    @CsvSource({"ECDSA_P384, SHA256withECDSA", "RSA_1024, SHA256withRSA"})
    void areReadFromAParsedCertificate(KeyType type, String signature) throws Exception {
        CertificateFacts facts = facts(new CertificateRecipe(
                null,
                type,
                Recipes.names(null, "a.example", "127.0.0.1", "email:a@b.example")
                        .names(),
                null,
                null,
                null,
                null));

        assertThat(facts.subject()).isEqualTo("a.example");
        assertThat(facts.names()).containsExactly("a.example", "127.0.0.1");
        assertThat(facts.key()).isEqualTo(type.toString());
        assertThat(facts.signature()).isEqualTo(signature);
    }

    @Test
    void aSubjectWithoutACommonNameIsGivenInFull() throws Exception {
        assertThat(facts(Recipes.names("", "a.example")).subject()).isEqualTo("O=Shakedown sandbox");
    }

    @Test
    void aCertificateWithoutNamesHasNone() throws Exception {
        assertThat(facts(Recipes.names("x")).names()).isEmpty();
    }

    private CertificateFacts facts(CertificateRecipe recipe) throws Exception {
        SubjectKey key = SubjectKey.generate(recipe.key());
        Blueprint blueprint = new Blueprint(recipe, 0, new RequestedHost("localhost"), Pointers.NONE);
        return CertificateFacts.of(
                Witness.parse(forge.selfSigned(blueprint, key).der()));
    }
}
