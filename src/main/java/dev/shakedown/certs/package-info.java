/**
 * From a recipe to DER: certificates, CRLs and OCSP responses, right or wrong, and the sandbox CA that signs them. What
 * is forged may not parse, so nothing here or later may need a parsed form of it. May use nothing of ours; the only
 * package besides {@code engine} that may use Bouncy Castle.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>A recipe is the difference from a right certificate, and null stands for what is right in the certificate's place.
 *   <li>The name constraints stand on the root and on the intermediate: Java ignores them on a trust anchor, and obeys them
 *       below it.
 *   <li>The root's key is thrown away, so that nobody can sign a CRL or an OCSP response about the intermediate. A strict
 *       client checks the revocation of the leaf alone.
 *   <li>An impostor copies names and key identifiers, so that a client finds it out by its signatures or not at all.
 *   <li>A wrong signature is made over something else, so that it is well formed and fails for no other reason.
 * </ul>
 */
@NullMarked
package dev.shakedown.certs;

import org.jspecify.annotations.NullMarked;
