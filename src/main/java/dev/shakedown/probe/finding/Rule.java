package dev.shakedown.probe.finding;

import java.util.List;

/** Looks for one kind of mistake. */
interface Rule {

    /** What the rule finds; often nothing. */
    List<Finding> findings(Examination examination);
}
