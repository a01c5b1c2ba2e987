package dev.shakedown.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every fault, those to come included. */
class WireFaultTest {

    static Stream<Class<?>> faults() {
        return Arrays.stream(WireFault.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isARecordOfItsOwnFile(Class<? extends WireFault> type) {
        assertThat(type.isRecord()).isTrue();
        assertThat(type.getEnclosingClass()).isNull();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void hasADefaultForEverythingThatIsNotSaid(Class<? extends WireFault> type) throws Exception {
        WireFault fault = asShortAsPossible(type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThat(component.getAccessor().invoke(fault))
                        .as(component.getName())
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isSpentAfterItHasActedSoThatTheRestIsOnlyRelayed(Class<? extends WireFault> type) throws Exception {
        WireFault fault = asShortAsPossible(type);
        Dialogue dialogue = Dialogue.with(fault);
        assertThat(dialogue.armed()).isTrue();
        for (Moment moment : Moment.values()) {
            dialogue.reach(moment).send(Dialogue.SERVER_HELLO);
        }
        // Only at the very end can a missing close_notify be told from one that is still to come.
        assertThat(dialogue.armed()).isEqualTo(fault instanceof OmitCloseNotify);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachConnectionHasItsOwn(Class<? extends WireFault> type) throws Exception {
        WireFault fault = asShortAsPossible(type);
        Dialogue first = Dialogue.with(fault);
        Dialogue second = Dialogue.with(fault);
        for (Moment moment : Moment.values()) {
            first.reach(moment).send(Dialogue.SERVER_HELLO);
        }
        for (Moment moment : Moment.values()) {
            second.reach(moment).send(Dialogue.SERVER_HELLO);
        }
        assertThat(first.sent()).isEqualTo(second.sent());
    }

    private static WireFault asShortAsPossible(Class<? extends WireFault> type) throws Exception {
        return type == SendBytes.class ? new SendBytes(Moment.CLIENT_HELLO, "x", null) : Defaults.of(type);
    }
}
