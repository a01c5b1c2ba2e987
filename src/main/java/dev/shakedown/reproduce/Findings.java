package dev.shakedown.reproduce;

import java.util.ArrayList;
import java.util.List;

/** What comes to light while a server is turned into a scenario. Belongs to the thread that does it. */
final class Findings {

    private final List<Remark> remarks = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();

    /** Says where something comes from. */
    void remark(Section section, String text) {
        remarks.add(new Remark(section, text));
    }

    /** The same, of something for which a correct client refuses. */
    void defect(Section section, Defect defect) {
        remark(section, defect.text());
        defects.add(defect);
    }

    /** Says what the scenario does not have. */
    void loss(String what) {
        losses.add(what);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    List<Defect> defects() {
        return List.copyOf(defects);
    }

    List<String> losses() {
        return List.copyOf(losses);
    }
}
