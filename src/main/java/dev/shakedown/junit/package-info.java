/**
 * The JUnit 5 extension; the only package that may use JUnit. Decisions:
 *
 * <ul>
 *   <li>Every test has a listener of its own on a free port, so tests run in parallel; what is dear (threads, CA, forge)
 *       is shared by a proxy per registered field, or by one sandbox for all that have no such field.
 *   <li>All state lives in the {@code ExtensionContext.Store}, which closes it; values implement both
 *       {@code CloseableResource} and {@code AutoCloseable}, for JUnit before 5.13 closes the one and JUnit 6 the other.
 *   <li>A proxy that was built for JUnit is at once a {@link dev.shakedown.TlsProxy} and the extension.
 * </ul>
 */
@NullMarked
package dev.shakedown.junit;

import org.jspecify.annotations.NullMarked;
