package dev.shakedown.fault;

import java.util.List;

/** Does something of itself at one moment, and is then spent. */
final class Once implements Injector {

    private final Moment at;
    private final List<Verb> verbs;
    private boolean armed = true;

    Once(Moment at, Verb... verbs) {
        this.at = at;
        this.verbs = List.of(verbs);
    }

    @Override
    public List<Verb> reached(Moment moment) {
        if (moment != at) {
            return List.of();
        }
        armed = false;
        return verbs;
    }

    @Override
    public boolean armed() {
        return armed;
    }
}
