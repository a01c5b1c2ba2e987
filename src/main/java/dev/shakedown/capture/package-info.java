/**
 * Captures of TCP conversations in files that Wireshark, tshark and tcpdump read and write: pcap and pcapng. What is
 * written and what is read are the same {@link dev.shakedown.capture.Capture}. Packets are synthesised from bytes and
 * reassembled to bytes, so that nothing else ever sees one. Pure, bounded in memory, and strict about nothing but the
 * lengths: a file that somebody sends us is either understood or refused with one message. May use nothing of ours.
 */
@NullMarked
package dev.shakedown.capture;

import org.jspecify.annotations.NullMarked;
