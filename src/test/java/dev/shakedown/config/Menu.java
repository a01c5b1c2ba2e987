package dev.shakedown.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with a component of every kind that YAML can stand for. */
record Menu(
        String title,
        int guests,
        @Nullable Long budget,
        Boolean open,
        Duration patience,
        Course course,
        List<String> names,
        List<Dish> dishes,
        Map<Course, Colour> colours,
        Map<String, Table> tables,
        @Nullable Menu next) {

    Menu {
        open = open == null || open;
        patience = patience == null ? Duration.ofSeconds(1) : patience;
        course = course == null ? Course.MAIN_DISH : course;
        names = names == null ? List.of() : List.copyOf(names);
        dishes = dishes == null ? List.of() : List.copyOf(dishes);
        colours = colours == null ? Map.of() : Map.copyOf(colours);
        tables = tables == null ? Map.of() : Map.copyOf(tables);
    }

    enum Course {
        STARTER,
        MAIN_DISH
    }

    sealed interface Dish permits Soup, Baked {}

    sealed interface Baked extends Dish permits AppleCake {}

    record Soup(boolean hot) implements Dish {}

    record AppleCake(int pieces) implements Baked {
        AppleCake {
            if (pieces > 12) {
                throw new IllegalArgumentException("a cake of " + pieces + " pieces (allowed: up to 12)");
            }
        }
    }

    record Table(int seats) {}

    record Colour(String name) {
        public static Colour valueOf(String text) {
            if (!names().contains(text)) {
                throw new IllegalArgumentException("unknown colour '" + text + "' (allowed: green, yellow)");
            }
            return new Colour(text);
        }

        public static List<String> names() {
            return List.of("green", "yellow");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Menu read(String... lines) {
        return YamlReader.of(Menu.class).read(source(lines)).value();
    }

    static Source source(String... lines) {
        return new Source("menu.yaml", String.join("\n", lines) + "\n");
    }

    /** The problems of a file, each as {@code line:column: what}. */
    static List<String> problems(String... lines) {
        try {
            read(lines);
            return List.of();
        } catch (ProblemsException e) {
            return e.problems().stream()
                    .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.what())
                    .toList();
        }
    }
}
