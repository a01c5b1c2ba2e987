package dev.shakedown.certs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraExtensionTest {

    @Test
    void holdsNullUnlessToldOtherwise() {
        assertThat(new ExtraExtension("1.2.3", true, null).der()).containsExactly(5, 0);
        assertThat(new ExtraExtension("1.2.3", true, "0101fF").der()).containsExactly(1, 1, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "3.1", "1.2.x", "1.02"})
    void refusesWhatIsNoObjectIdentifier(String oid) {
        assertThatThrownBy(() -> new ExtraExtension(oid, false, null))
                .hasMessageContaining("'" + oid + "' is not an object identifier (allowed:");
    }

    @Test
    void refusesWhatIsNotHexadecimal() {
        assertThatThrownBy(() -> new ExtraExtension("1.2.3", false, "050"))
                .hasMessageContaining("'050' is not DER in hexadecimal (allowed:");
    }
}
