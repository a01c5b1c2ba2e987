package dev.shakedown.probe;

import dev.shakedown.engine.ProbeWish;
import dev.shakedown.probe.NameAnswer.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a server without a name and by a name that it cannot know, and compares the answers. */
final class NameSurvey {

    private static final String STRANGE = "no-such-host.invalid";

    private final Doorstep doorstep;

    NameSurvey(Doorstep doorstep) {
        this.doorstep = doorstep;
    }

    /** What it does, compared with the visit by the right name. */
    NameBehaviour behaviour(Visit named) {
        List<byte[]> chain = named.session().chain();
        return new NameBehaviour(answer(named, chain), ask(null, chain), ask(STRANGE, chain));
    }

    private NameAnswer ask(@Nullable String name, List<byte[]> chain) {
        return answer(new Visitor(doorstep, ProbeWish.of(name)).visit(), chain);
    }

    private static NameAnswer answer(Visit visit, List<byte[]> expected) {
        List<byte[]> chain = visit.session().chain();
        if (!chain.isEmpty()) {
            return new NameAnswer(same(chain, expected) ? Kind.SAME_CHAIN : Kind.OTHER_CHAIN, chain, null);
        }
        Failure failure = visit.attempt().failure();
        return failure != null && (failure.kind() == Failure.Kind.ALERT || failure.kind() == Failure.Kind.CLOSED)
                ? new NameAnswer(Kind.REFUSED, List.of(), failure.alert())
                : NameAnswer.UNKNOWN;
    }

    private static boolean same(List<byte[]> one, List<byte[]> other) {
        return !other.isEmpty() && Arrays.equals(one.get(0), other.get(0));
    }
}
