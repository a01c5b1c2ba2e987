/**
 * The facade: one type, {@link dev.shakedown.TlsProxy}, that the commands, the audit, the JUnit extension and every Java
 * user hold. It needs no JUnit: what {@link dev.shakedown.TlsProxyBuilder#build} returns comes from a
 * {@link dev.shakedown.TestFramework} found on the class path. May use everything below it.
 */
@NullMarked
package dev.shakedown;

import org.jspecify.annotations.NullMarked;
