/** Reports as people and machines read them: JSON, matrix. Renders, never recomputes. */
@NullMarked
package dev.shakedown.report;

import org.jspecify.annotations.NullMarked;
