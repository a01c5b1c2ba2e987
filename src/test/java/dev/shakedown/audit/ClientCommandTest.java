package dev.shakedown.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientCommandTest {

    @Test
    void isNamedByItsWords() {
        assertThat(ClientCommand.of(List.of("curl", "{url}"), false).name()).isEqualTo("curl {url}");
        assertThat(ClientCommand.java().name()).isEqualTo("java");
        assertThat(ClientCommand.java().version()).isEqualTo(System.getProperty("java.version"));
    }

    @Test
    void knowsWhetherItIsToldWhereToGo() {
        assertThat(ClientCommand.of(List.of("curl", "{url}"), false).knowsTarget())
                .isTrue();
        assertThat(ClientCommand.of(List.of("nc", "{host}", "{port}"), false).knowsTarget())
                .isTrue();
        assertThat(ClientCommand.of(List.of("sh", "-c", "curl $SHAKEDOWN_URL"), false)
                        .knowsTarget())
                .isTrue();
        assertThat(ClientCommand.of(List.of("curl", "https://localhost"), false).knowsTarget())
                .isFalse();
    }

    @Test
    void knowsWhetherItIsToldToGoThroughAProxy() {
        assertThat(ClientCommand.of(List.of("curl", "-x", "{proxy}", "{url}"), false)
                        .usesProxy())
                .isTrue();
        assertThat(ClientCommand.of(List.of("sh", "-c", "curl -x $SHAKEDOWN_PROXY"), false)
                        .usesProxy())
                .isTrue();
        assertThat(ClientCommand.of(List.of("curl", "{url}"), false).usesProxy())
                .isFalse();
    }

    @Test
    void refusesAnEmptyCommand() {
        assertThatThrownBy(() -> ClientCommand.of(List.of(), false)).hasMessageContaining("write it after --");
    }
}
