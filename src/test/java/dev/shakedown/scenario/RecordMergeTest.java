package dev.shakedown.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordMergeTest {

    private static final Leaf BLANK = new Leaf(null, 0, null, null);

    record Leaf(@Nullable String valid, int bits, List<String> names, Key key) {
        Leaf(@Nullable String valid, int bits, @Nullable List<String> names, @Nullable Key key) {
            this.valid = valid;
            this.bits = bits;
            this.names = names == null ? List.of("host") : names;
            this.key = key == null ? new Key("ec", false) : key;
        }
    }

    record Key(String type, boolean weak) {
        Key {
            type = type == null ? "ec" : type;
            if (weak && type.equals("ed")) {
                throw new IllegalArgumentException("no weak ed (allowed: ec)");
            }
        }
    }

    @Test
    void takesWhatOneOfThemSets() {
        Leaf a = new Leaf("past", 0, null, new Key("ed", false));
        Leaf b = new Leaf(null, 7, List.of("x"), null);
        Leaf sum = new Leaf("past", 7, List.of("x"), new Key("ed", false));
        assertThat(RecordMerge.merge(a, b, "leaf")).isEqualTo(sum);
        assertThat(RecordMerge.merge(b, a, "leaf")).isEqualTo(sum);
    }

    @Test
    void takesWhatBothSetAlike() {
        Leaf a = new Leaf("past", 7, List.of("x"), new Key("rsa", true));
        assertThat(RecordMerge.merge(a, a, "leaf")).isEqualTo(a);
        assertThat(RecordMerge.merge(a, BLANK, "leaf")).isEqualTo(a);
    }

    @Test
    void goesDownIntoRecords() {
        Leaf a = new Leaf(null, 0, null, new Key("rsa", false));
        Leaf b = new Leaf(null, 0, null, new Key("ec", true));
        assertThat(RecordMerge.merge(a, b, "leaf")).isEqualTo(new Leaf(null, 0, null, new Key("rsa", true)));
    }

    @Test
    void refusesWhatBothSetDifferently() {
        assertThatThrownBy(() ->
                        RecordMerge.merge(new Leaf("past", 0, null, null), new Leaf("future", 0, null, null), "leaf"))
                .isInstanceOf(RecordMerge.Contradiction.class)
                .hasMessage("both set leaf.valid, one to past, the other to future");
        assertThatThrownBy(() -> RecordMerge.merge(
                        new Leaf(null, 0, null, new Key("rsa", false)),
                        new Leaf(null, 0, null, new Key("dsa", false)),
                        "leaf"))
                .hasMessage("both set leaf.key.type, one to rsa, the other to dsa");
        assertThatThrownBy(() -> RecordMerge.merge(
                        new Leaf(null, 0, List.of("x", "y"), null), new Leaf(null, 0, List.of(), null), "leaf"))
                .hasMessage("both set leaf.names, one to [x, y], the other to []");
    }

    @Test
    void refusesWhatIsImpossibleTogether() {
        assertThatThrownBy(() -> RecordMerge.merge(
                        new Leaf(null, 0, null, new Key("ed", false)),
                        new Leaf(null, 0, null, new Key("ec", true)),
                        "leaf"))
                .hasMessage("together they make leaf.key impossible: no weak ed (allowed: ec)");
    }
}
