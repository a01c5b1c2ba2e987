/** Real servers of other makers, each started with one mistake, for the probe to find. */
@NullMarked
package dev.shakedown.servers;

import org.jspecify.annotations.NullMarked;
