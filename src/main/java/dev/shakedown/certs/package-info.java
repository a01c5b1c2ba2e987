/**
 * From a recipe to DER: certificates, CRLs and OCSP responses, right or wrong, and the sandbox CA that signs them. What
 * is forged may not parse, so nothing here or later may need a parsed form of it. May use nothing of ours; the only
 * package besides {@code engine} that may use Bouncy Castle.
 */
@NullMarked
package dev.shakedown.certs;

import org.jspecify.annotations.NullMarked;
