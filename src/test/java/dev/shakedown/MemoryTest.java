package dev.shakedown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void lendsNoMoreThanThereIs() {
        Memory memory = new Memory(10);
        assertThat(memory.grants(7)).isTrue();
        assertThat(memory.grants(4)).isFalse();
        assertThat(memory.grants(3)).isTrue();
        assertThat(memory.grants(1)).isFalse();
        memory.takeBack(7);
        assertThat(memory.grants(7)).isTrue();
    }
}
