package dev.shakedown.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BinderTest {

    @Test
    void bindsEveryKindOfComponent() {
        Menu menu = Menu.read(
                "title: Sunday",
                "guests: 4",
                "budget: 9000000000",
                "open: false",
                "patience: 250ms",
                "course: starter",
                "names: [Ann, Bob]",
                "dishes:",
                "  - soup: { hot: true }",
                "  - apple-cake: { pieces: 3 }",
                "colours: { starter: green, main-dish: yellow }",
                "tables: { window: { seats: 2 } }",
                "next: { title: Monday }");

        assertThat(menu)
                .isEqualTo(new Menu(
                        "Sunday",
                        4,
                        9_000_000_000L,
                        false,
                        Duration.ofMillis(250),
                        Menu.Course.STARTER,
                        List.of("Ann", "Bob"),
                        List.of(new Menu.Soup(true), new Menu.AppleCake(3)),
                        Map.of(
                                Menu.Course.STARTER,
                                new Menu.Colour("green"),
                                Menu.Course.MAIN_DISH,
                                new Menu.Colour("yellow")),
                        Map.of("window", new Menu.Table(2)),
                        Menu.read("title: Monday")));
    }

    @Test
    void leavesDefaultsToTheRecord() {
        Menu menu = Menu.read("title: Sunday");
        assertThat(menu.open()).isTrue();
        assertThat(menu.guests()).isZero();
        assertThat(menu.patience()).isEqualTo(Duration.ofSeconds(1));
        assertThat(menu.next()).isNull();
    }

    @Test
    void takesOneValueForAllConstantsOfAMap() {
        assertThat(Menu.read("title: x", "colours: green").colours())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Menu.Course.STARTER, new Menu.Colour("green"),
                        Menu.Course.MAIN_DISH, new Menu.Colour("green")));
    }

    @Test
    void findsAllMistakesAtOnce() {
        assertThat(Menu.problems("titel: x", "guests: many", "dishes:", "  - suop: {}", "colours: gren"))
                .containsExactly(
                        "1:1: unknown key 'titel' (allowed: title, guests, budget, open, patience, course, names, dishes,"
                                + " colours, tables, next; did you mean 'title'?)",
                        "1:1: missing key 'title'",
                        "2:9: expected a whole number, found text 'many'",
                        "4:5: unknown dish 'suop' (allowed: soup, apple-cake; did you mean 'soup'?)",
                        "5:10: unknown colour 'gren' (allowed: green, yellow; did you mean 'green'?)");
    }

    @Test
    void refusesTheWrongShape() {
        assertThat(Menu.problems("title: x", "next: Monday"))
                .containsExactly("2:7: expected a map, found text 'Monday' (allowed keys: title, guests, budget, open,"
                        + " patience, course, names, dishes, colours, tables, next)");
        assertThat(Menu.problems("title: x", "names: Ann"))
                .containsExactly("2:8: expected a list, found text 'Ann'; put it in brackets: [...]");
        assertThat(Menu.problems("title: x", "tables: 3")).containsExactly("2:9: expected a map, found the number '3'");
        assertThat(Menu.problems("title: x", "colours: { starter: [green] }"))
                .containsExactly("2:21: expected text, found a list");
        assertThat(Menu.problems("title: x", "colours: { dessert: green }"))
                .containsExactly("2:12: unknown key 'dessert' (allowed: starter, main-dish)");
        assertThat(Menu.problems("[1]"))
                .containsExactly("1:1: expected a map, found a list (allowed keys: title, guests, budget, open,"
                        + " patience, course, names, dishes, colours, tables, next)");
    }

    @Test
    void refusesAVariantThatIsNotOneKey() {
        assertThat(Menu.problems("title: x", "dishes: [soup]"))
                .containsExactly("2:10: expected one dish as a map with one key, its name, found text 'soup'"
                        + " (allowed: soup, apple-cake)");
        assertThat(Menu.problems("title: x", "dishes: [{ soup: {}, apple-cake: {} }]"))
                .containsExactly("2:10: expected one dish as a map with one key, its name, found a map with the keys"
                        + " soup, apple-cake (allowed: soup, apple-cake)");
        assertThat(Menu.problems("title: x", "dishes:", "  - soup:"))
                .containsExactly("3:5: nothing follows 'soup': write 'soup: {}' for its defaults");
    }

    @Test
    void refusesAKeyWithNothingBehindIt() {
        assertThat(Menu.problems("title: x", "next:"))
                .containsExactly("2:6: nothing stands here: write a value, or leave the key out");
        assertThat(Menu.problems("title:"))
                .containsExactly("1:7: nothing stands here: write a value, or leave the key out");
    }

    @Test
    void passesOnWhyARecordRefuses() {
        assertThat(Menu.problems("title: x", "dishes:", "  - apple-cake: { pieces: 13 }"))
                .containsExactly("3:17: a cake of 13 pieces (allowed: up to 12)");
    }
}
