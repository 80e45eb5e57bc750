/**
 * Command lines that isolate a program, by bubblewrap, by the kernel's namespaces, by a user of its own, or not at all. Everything here is
 * pure: it starts nothing.
 */
@NullMarked
package speedup.grader.sandbox.isolation;

import org.jspecify.annotations.NullMarked;
