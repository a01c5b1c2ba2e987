package dev.shakedown.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shakedown.certs.Credential;
import dev.shakedown.scenario.EngineName;
import dev.shakedown.scenario.TlsParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnginesTest {

    private static final Credential RSA = TestCredentials.rsa(2048);

    @Test
    void prefersBoringSsl() throws Exception {
        assertThat(Engines.standard().choose(TlsParameters.DEFAULT, RSA).name()).isEqualTo(EngineName.BORINGSSL);
    }

    @Test
    void takesBouncyCastleForWhatBoringSslLacks() throws Exception {
        assertThat(Engines.standard().choose(EngineTest.tls12(0x000a), RSA).name())
                .isEqualTo(EngineName.BOUNCY_CASTLE);
    }

    @Test
    void takesTheEngineThatIsInsistedOn() throws Exception {
        TlsParameters tls =
                new TlsParameters(List.of(), List.of(), List.of(), List.of(), List.of(), 0, EngineName.BOUNCY_CASTLE);
        assertThat(Engines.standard().choose(tls, RSA).name()).isEqualTo(EngineName.BOUNCY_CASTLE);
    }

    @Test
    void listsEachReasonIfNoneCan() {
        assertThatThrownBy(() -> Engines.standard().choose(EngineTest.tls12(0x0005), RSA))
                .isInstanceOf(NoEngineException.class)
                .hasMessage("no engine can serve this: boringssl: it lacks the cipher suite TLS_RSA_WITH_RC4_128_SHA;"
                        + " bouncy-castle: it lacks the cipher suite TLS_RSA_WITH_RC4_128_SHA");
    }
}
