/**
 * What the Linux kernel tells about processes and takes from them: {@code /proc}, signals, priorities, and the shell
 * scripts of a sandbox. It depends on nothing but the JDK.
 */
@NullMarked
package speedup.grader.sandbox.kernel;

import org.jspecify.annotations.NullMarked;
