/**
 * From YAML to records, with the place of every mistake. Generic: it knows nothing of scenarios or listeners, only of
 * records, sealed interfaces (a map with one key, the name of the variant) and values with a {@code valueOf(String)}.
 */
@NullMarked
package dev.shakedown.config;

import org.jspecify.annotations.NullMarked;
