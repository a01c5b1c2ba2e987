package dev.shakedown.observation.defect;

import java.util.Optional;

/** Looks for one kind of defect. */
interface Inspection {

    /** The defect, or empty if the server is right in this. */
    Optional<Defect> inspect(Served served);
}
