package dev.shakedown.observation.remark;

import dev.shakedown.observation.Remark;
import java.util.stream.Stream;

/** Looks for one thing that is worth a remark. */
interface RemarkRule {

    /** What is to be said, most often nothing. */
    Stream<Remark> remarks(Seen seen);
}
