package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class VariantsTest {

    @Test
    void findsTheRecordsBelowNestedInterfaces() {
        assertThat(Variants.of(Menu.Dish.class))
                .containsExactly(entry("soup", Menu.Soup.class), entry("apple-cake", Menu.AppleCake.class));
    }
}
