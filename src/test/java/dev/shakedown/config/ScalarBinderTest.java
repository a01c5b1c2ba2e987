package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalarBinderTest {

    @Test
    void refusesTheWrongTypeOfScalar() {
        assertThat(Menu.problems("title: 2030"))
                .containsExactly("1:8: expected text, found the number '2030'; put it in quotes");
        assertThat(Menu.problems("title: [x]")).containsExactly("1:8: expected text, found a list");
        assertThat(Menu.problems("title: x", "open: yes"))
                .containsExactly("2:7: expected true or false, found text 'yes'");
        assertThat(Menu.problems("title: x", "guests: 1.5"))
                .containsExactly("2:9: expected a whole number, found the number '1.5'");
        assertThat(Menu.problems("title: x", "guests: 9000000000"))
                .containsExactly("2:9: expected a whole number, found the number '9000000000'");
        assertThat(Menu.problems("title: x", "guests: '4'"))
                .containsExactly("2:9: expected a whole number, found text '4'");
    }

    @Test
    void refusesAnUnknownConstant() {
        assertThat(Menu.problems("title: x", "course: main_dish"))
                .containsExactly(
                        "2:9: unknown value 'main_dish' (allowed: starter, main-dish; did you mean 'main-dish'?)");
        assertThat(Menu.problems("title: x", "course: {}"))
                .containsExactly("2:9: expected one value, found a map (allowed: starter, main-dish)");
    }

    @Test
    void saysWhatTheTypeSaysOfItsText() {
        assertThat(Menu.problems("title: x", "colours: blue"))
                .containsExactly("2:10: unknown colour 'blue' (allowed: green, yellow)");
        assertThat(Menu.problems("title: x", "patience: 5 minutes"))
                .containsExactly("2:11: '5 minutes' is not a duration (allowed: a whole number and its unit, as 250ms,"
                        + " 10s, 2m, 1h, 30d)");
    }
}
