/** Captures are held against those of tshark and its companions, where they are installed. */
@NullMarked
package dev.shakedown.capture;

import org.jspecify.annotations.NullMarked;
