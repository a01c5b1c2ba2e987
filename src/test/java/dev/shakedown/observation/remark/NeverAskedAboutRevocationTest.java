package dev.shakedown.observation.remark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shakedown.certs.Anchor;
import dev.shakedown.certs.RevocationRecipe;
import dev.shakedown.certs.RevocationStatus;
import dev.shakedown.observation.Dialogue;
import dev.shakedown.observation.Event;
import org.junit.jupiter.api.Test;

class NeverAskedAboutRevocationTest {

    private final RemarkRule rule = new NeverAskedAboutRevocation();

    @Test
    void tellsAClientThatLooksNowhere() {
        assertThat(Scenes.remarks(rule, served(Dialogue.open().hello(Scenes::uninterested))))
                .singleElement()
                .satisfies(remark -> assertThat(remark.id()).isEqualTo("never-asked-about-revocation"));
    }

    @Test
    void isSilentWhereItAskedOrHadNobodyToAsk() {
        assertThat(Scenes.remarks(rule, served(Dialogue.open().hello()))).isEmpty();
        assertThat(Scenes.remarks(
                        rule,
                        served(Dialogue.open().hello(Scenes::uninterested))
                                .then(new Event.RevocationFetched("crl", "good"))))
                .isEmpty();
        assertThat(Scenes.remarks(
                        rule,
                        Dialogue.open()
                                .hello(Scenes::uninterested)
                                .serves(Dialogue.LEAF)
                                .flight13()
                                .request(9)))
                .isEmpty();
    }

    private static Dialogue served(Dialogue hello) {
        return hello.serves(
                        Anchor.TRUSTED_ROOT,
                        new RevocationRecipe(null, null, RevocationStatus.GOOD, false),
                        Dialogue.LEAF)
                .flight13()
                .completed("TLSv1.3")
                .request(9);
    }
}
