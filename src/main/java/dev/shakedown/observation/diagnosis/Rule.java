package dev.shakedown.observation.diagnosis;

import dev.shakedown.observation.Diagnosis;
import java.util.Optional;

/** One thing that can be the matter. */
interface Rule {

    /** The diagnosis, or empty if it is something else. */
    Optional<Diagnosis> diagnose(Case seen);
}
