package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

    record Strict(String name) {
        Strict {
            if (name == null) {
                throw new IllegalArgumentException("the name is missing");
            }
        }
    }

    @Test
    void namesItsParts() {
        RecordShape shape = RecordShape.of(Menu.class);
        assertThat(shape.names()).startsWith("title", "guests", "budget").endsWith("next");
        assertThat(shape.parts().get(0).optional()).isFalse();
        assertThat(shape.parts().get(2).optional()).isTrue();
    }

    @Test
    void makesABlankRecord() {
        Object blank = RecordShape.of(Menu.class).blank().orElseThrow();
        assertThat(RecordShape.of(Menu.class).parts().get(0).in(blank)).isNull();
        assertThat(RecordShape.of(Menu.class).parts().get(3).in(blank)).isEqualTo(true);
        assertThat(RecordShape.of(Strict.class).blank()).isEmpty();
    }

    @Test
    void makesARecordOfParts() {
        assertThat(RecordShape.of(Menu.Table.class).create(new @Nullable Object[] {3}))
                .isEqualTo(new Menu.Table(3));
        assertThat(RecordShape.of(Menu.Table.class).create(new @Nullable Object[1]))
                .isEqualTo(new Menu.Table(0));
    }

    @Test
    void passesOnARefusal() {
        assertThatThrownBy(() -> RecordShape.of(Strict.class).create(new @Nullable Object[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name is missing");
    }
}
